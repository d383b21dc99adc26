using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class DottedThousands : Rule
{
    public override string Title => "Thousands with points";

    public override string Why =>
        "In English a point begins the decimals: “350.000 people” reads as three hundred and fifty. Thousands are grouped with commas.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("More than [[350.000]] people came, and [[20.519]] residents signed.", "350,000"),
        new("The plant cost [[1.250.000]] tenge and $[[2.400.000]].", "1,250,000"),
        new("A fine of [[50.000]] tenge was set.", "50,000"),
        new("The lens is 1.250 mm thick, births fell to 1.525 children, and he ran it in 3.000 seconds."),
        new("Version 1.250.000, address 10.120.200 and chapter 2.500 were named."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var groups = GroupsOf(number);
            if (groups == 0 || document.IsIn(number, Zones.Table)) continue;
            var (before, next) = (tokens[number.Index - 1], tokens[number.Index + 1]);
            if (Figure.IsLabel(before)
                || !(groups > 1 || number.Lower.EndsWith(".000", StringComparison.Ordinal) ? IsQuantity(before, next) : IsPeople(next)))
                continue;
            yield return Repair(number.Span, $"“{number.Lower}” reads as a decimal in English. Use a comma for thousands.",
                number.Lower.Replace('.', ','));
        }
    }

    /// <summary>How many groups of three digits follow the first of one to three; 0 for a number of another shape.</summary>
    private static int GroupsOf(Token number)
    {
        var text = number.Lower;
        if (text.Length is < 5 or > 15 || text[0] == '0' || !text.Contains('.', StringComparison.Ordinal)) return 0;
        var groups = text.Split('.');
        return groups[0].Length is > 0 and < 4 && Figure.IsDigits(groups[0])
            && groups.Skip(1).All(group => group.Length == 3 && Figure.IsDigits(group)) ? groups.Length - 1 : 0;
    }

    private static bool IsQuantity(Token before, Token next) =>
        Figure.IsCurrencySign(before) || Figure.IsCurrencySign(next) || Figure.IsCurrencyWord(next)
            || (Figure.IsCountedNoun(next) && !Figure.IsUnit(next) && next.Lower is not ("seconds" or "minutes"));

    /// <summary>Nobody counts people in thousandths, but for births to a woman.</summary>
    private static bool IsPeople(Token next) =>
        next.Lower is "people" or "persons" or "residents" or "citizens" or "soldiers" or "troops" or "visitors" or "students" or "pupils"
        or "patients" or "voters" or "refugees" or "families" or "houses" or "cars" or "books" or "votes" or "tickets" or "copies";
}
