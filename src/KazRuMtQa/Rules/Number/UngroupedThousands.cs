using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class UngroupedThousands : Rule
{
    public override string Title => "Missing thousands comma";

    public override string Why =>
        "English newspapers group the digits of a long number with commas: 15,800 operations. Without them the reader has to count digits.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    /// <summary>Numbers of four digits are grouped or not by the house; the rest of the article tells.</summary>
    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The clinic performed [[15800]] operations and treated [[120500]] patients.", "15,800"),
        new("A house costs [[12500000]] tenge.", "12,500,000"),
        new("Tickets cost from [[1200]] to 2,600 rubles, and [[1500]] rubles at the door.", "1,200"),
        new("She ran the 10000 metres and lives at 20500 Pennsylvania roads, ZIP 60601."),
        new("Tickets cost 1200 rubles. In 2023 prices rose, and 2023 people came."),
        new("Order No. 15800 and flight 10500 of the MI 15800 trains."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var groups = tokens.Numbers.Any(IsGroupedThousand);
        foreach (var number in tokens.Numbers)
        {
            if (!Figure.IsInteger(number) || number.Lower.Length is < 4 or > 9 || number.Lower[0] == '0'
                || document.IsIn(number, Zones.Table | Zones.Byline))
                continue;
            if (number.Lower.Length == 4 && !(groups && IsSum(tokens, number))) continue;
            if (!IsCount(document, number)) continue;
            yield return Repair(number.Span, $"“{number.Lower}” needs a comma for thousands.", Figure.Grouped(Figure.Value(number)));
        }
    }

    /// <summary>"2,600"</summary>
    private static bool IsGroupedThousand(Token number) =>
        number.Lower.Length == 5 && number.Lower[1] == ',' && number.Lower[0] != '0' && Figure.IsDigits(number.Lower.AsSpan(2));

    /// <summary>An amount of money, alone or as the lower end of one: four digits before other words may be a year.</summary>
    private static bool IsSum(TokenList tokens, Token number)
    {
        var next = tokens[number.Index + 1];
        return Figure.IsCurrencyWord(next)
            || (next.Lower is "to" or "-" or "–" && tokens[next.Index + 1].IsNumber && Figure.IsCurrencyWord(tokens[next.Index + 2]));
    }

    /// <summary>Something counted follows, and nothing before makes it a label or a distance that is always written so.</summary>
    private static bool IsCount(Document document, Token number)
    {
        var tokens = document.Tokens;
        var (before, next) = (tokens[number.Index - 1], tokens[number.Index + 1]);
        if (Figure.IsLabel(before) || before.IsNumber || before.Lower is "#" or "-" or "/" or ":" or "." or "+"
            || CalendarWords.Of(document).MonthOf(before) > 0)
            return false;
        if (before.IsCapitalised && before.IsWord && !tokens[before.Index - 1].IsNone && !tokens[before.Index - 1].EndsSentence) return false;
        if (next.Lower is "metres" or "meters" or "metre" or "meter" or "m") return false;
        return Figure.IsCurrencyWord(next) || Figure.IsCountedNoun(next) || IsSum(tokens, number);
    }
}
