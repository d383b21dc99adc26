using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class UnitStyle : Rule
{
    public override string Title => "Unit in two styles";

    public override string Why =>
        "A house writes km or kilometers, kilometers or kilometres, percent or per cent throughout. An engine takes each as its sentence comes, "
            + "and mixes American and British spelling.";

    public override Category Category => Category.MeasurementFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road is 12 kilometers long. The canal has 40 kilometers. The pipe will run for [[25 km]] to the east.", "25 kilometers"),
        new("The road is 12 km long and the canal 40 km. The pipe will run for [[25 kilometres]] to the east.", "25 km"),
        new("The tower is 90 meters high and stands 200 meters from the river. It sways by [[2 metres]] in a storm.", "2 meters"),
        new("It lies 30 kilometres from Taraz, 12 kilometres from the lake and [[200 meters]] from the road.", "200 metres"),
        new("Prices rose by 4 percent in May and by 3 percent in June. Wages rose by [[5 per cent]].", "5 percent"),
        new("He lost 12 kg in May and 9 kg in June, then gained [[1 kilogram]].", "1 kg"),
        new("The road is 12 kilometers long. Cars may do 90 km/h there, or 90 km per hour in rain."),
        new("The road is 12 miles (19 km) long. The canal has 40 kilometers."),
        new("The road is 12 kilometers long. “It was 25 km when I was a boy,” he said."),
        new("The road is 12 kilometers long. She won the 100m race and 5m tenge."),
        new("The road is 12 kilometres long. The loan is 10 m euros. She won the 50 metre race."),
        new("The volcano hurled ash 11 kilometres into the air. It fell 40 km away, and smoke rose to 12 km."),
        new("The gas meter showed 12 units. The tower is 90 metres high."),
        new("It cost 4 percent more. Per cent they earned, they lost a day."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var amounts = document.Tokens.Numbers.Select(number => Amount.At(document, number)).OfType<Amount>().ToArray();
        if (amounts.Length < 2) return [];
        var found = new List<Finding>();
        foreach (var measure in amounts.GroupBy(amount => amount.Form.Measure))
            if (!IsSpelledOutAtFirst([.. measure]))
                Compare(document, measure.ToArray(), amount => amount.Form.IsSymbol, found);
        foreach (var family in amounts.Where(amount => amount.Form.IsOfOneSpelling).GroupBy(amount => amount.Form.Measure == UnitForm.Percent))
            Compare(document, family.ToArray(), amount => amount.Form.Spelling, found);
        return found.DistinctBy(finding => finding.Span);
    }

    /// <summary>Many houses spell a unit out where it comes first and write its symbol from then on.</summary>
    private static bool IsSpelledOutAtFirst(Amount[] amounts) => !amounts[0].Form.IsSymbol && amounts.Skip(1).All(amount => amount.Form.IsSymbol);

    /// <summary>Flags what is written in the rarer of two ways; of two that are as frequent the one that comes second.</summary>
    private void Compare<T>(Document document, Amount[] amounts, Func<Amount, T> style, List<Finding> found)
    {
        var styles = amounts.GroupBy(style).OrderByDescending(group => group.Count()).ToArray();
        foreach (var amount in styles.Skip(1).SelectMany(group => group))
        {
            var usual = Array.Find(amounts, other => Equals(style(other), styles[0].Key) && other.Form.Measure == amount.Form.Measure)
                ?? styles[0].First();
            var better = $"{document.TextOf(amount.Number)} {amount.UnitIn(usual.Form)}";
            found.Add(Flag(amount.Span,
                $"“{document.TextOf(amount.Span)}” does not match “{document.TextOf(usual.Span)}” elsewhere. Keep to one style.", better));
        }
    }
}
