using System.Buffers;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class RomanCentury : Rule
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("IVX");

    private static readonly Triggers Starts = new("century", "centuries");

    public override string Title => "Century in Roman figures";

    public override string Why => "Russian and Kazakh number centuries in Roman figures (“XIX век”); English news writes “19th century”.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It is a lute of the [[XIX]] century.", "19th"),
        new("The mosque was built in the [[XII]] century. Coins of the [[XIV–XV]] centuries lay beside it.", "12th"),
        new("They are ruins of the [[V]] century.", "5th"),
        new("The XXI Century Fund bought it. Pope John XXIII spoke of a century of peace. The 19th century began."),
        new("King Louis XIV lived a century earlier; Rocky IV, century after century, is shown."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var word in Starts.In(document))
        {
            if (word.Case != LetterCase.Lower) continue;
            var last = document.Tokens[word.Index - 1];
            if (!word.SpaceBefore || InFigures(document.TextOf(last)) is not { } end) continue;
            var first = FirstOfRange(document, last);
            // "Pope Pius XII century plan": a name before a numeral is a ruler's.
            if (document.Tokens[first.Index - 1] is { IsWord: true, Case: LetterCase.Capitalised } before && !before.Is(Languages.WordClass.Function))
                continue;
            var span = Document.SpanOf(first, last);
            var start = first == last ? null : InFigures(document.TextOf(first));
            var repair = start is null ? end : $"{start} and {end}";
            yield return first == last
                ? Repair(span, $"Write the century in figures: “{repair} century”.", repair)
                : Flag(span, $"Write the centuries in figures: “{repair} centuries”.", repair);
        }
    }

    /// <summary>The numeral before a dash that touches both: XIV–XV.</summary>
    private static Token FirstOfRange(Document document, Token last)
    {
        var (dash, first) = (document.Tokens[last.Index - 1], document.Tokens[last.Index - 2]);
        return (dash.IsMark('-') || dash.IsMark('–')) && InFigures(document.TextOf(first)) is not null ? first : last;
    }

    /// <summary>"19th" for XIX; null for what is no numeral up to thirty.</summary>
    private static string? InFigures(string text)
    {
        if (text.Length is 0 or > 6 || text.AsSpan().ContainsAnyExcept(Digits)) return null;
        return Ordinal.ValueOfRoman(text.ToLowerInvariant()) is >= 1 and <= 30 and var value ? Ordinal.Of(value) : null;
    }
}
