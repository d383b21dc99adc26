using System.Globalization;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class NumberAgainstHeading : Rule
{
    public override string Title => "Figure differs from headline";

    public override string Why =>
        "Heading and text are translated apart, and one of them loses a zero or takes a million for a billion. The reader cannot know which is "
            + "right.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Road to get 27 billion tenge\n\nThe road to Semey will get [[27 million tenge]] next year, the ministry said."),
        new("Plant to make 450 buses\n\nThe plant in Saran will make [[4,500 buses]] a year, its head said on Monday."),
        new("Road to get 27 billion tenge\n\nThe road will get 27 billion tenge. A bridge will get 27 million tenge, the ministry said."),
        new("Road to get 27 billion tenge\n\nThe road will get 27.4 billion tenge, the ministry said on Monday."),
        new("Plant to make 450 buses\n\nThe plant will make 400 buses and 50 trucks a year, its head said on Monday."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Paragraphs.Count < 2 || document.Paragraphs[0].Kind != ParagraphKind.Heading) yield break;
        var end = document.Paragraphs[0].EndToken;
        if (document.Tokens.Numbers.Count == 0 || document.Tokens.Numbers[0].Index >= end) yield break;
        var quantities = document.Tokens.Numbers.Where(number => !document.IsIn(number, Zones.Table)).Select(number => Read(document, number))
            .OfType<Quantity>().ToArray();
        foreach (var heading in quantities.Where(quantity => quantity.Index < end))
        {
            var text = quantities.Where(quantity => quantity.Index >= end && quantity.Unit == heading.Unit).ToArray();
            if (text.Any(quantity => quantity.Value == heading.Value)
                || text.FirstOrDefault(quantity => IsOtherSize(heading.Value, quantity.Value)) is not { } other)
                continue;
            var (one, right) = (document.TextOf(other.Span), document.TextOf(heading.Span));
            yield return Flag(other.Span, $"“{one}” does not match “{right}” in the headline. Check both against the original.");
        }
    }

    private static Quantity? Read(Document document, Token number)
    {
        var tokens = document.Tokens;
        if (!decimal.TryParse(number.Lower, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            || value == 0 || number.Lower.Length > 12)
            return null;
        var unit = number.Index + 1;
        if (Figure.IsScale(tokens[unit])) value *= ScaleOf(tokens[unit++].Lower);
        var hasSign = Figure.IsCurrencySign(tokens[number.Index - 1]);
        if (!hasSign && (!tokens[unit].IsWord || tokens[unit].Is(Languages.WordClass.Function | Languages.WordClass.Month))) return null;
        var span = hasSign ? Document.SpanOf(tokens[number.Index - 1], tokens[unit - 1]) : Document.SpanOf(number, tokens[unit]);
        return new Quantity(number.Index, value, hasSign ? tokens[number.Index - 1].Lower : tokens[unit].Lower, span);
    }

    /// <summary>The same digits, at least two of them that are no noughts, ten or a thousand times as much.</summary>
    private static bool IsOtherSize(decimal one, decimal other)
    {
        var (small, large) = one < other ? (one, other) : (other, one);
        var digits = small;
        while (digits >= 10 && digits % 10 == 0) digits /= 10;
        if (digits is > 0 and < 10 && digits == Math.Floor(digits)) return false;
        return large == small * 10 || large == small * 1000 || large == small * 1_000_000;
    }

    private static decimal ScaleOf(string lower) => lower switch
    {
        "thousand" => 1_000,
        "million" or "mln" => 1_000_000,
        "billion" or "bn" or "bln" => 1_000_000_000,
        _ => 1_000_000_000_000,
    };

    private sealed record Quantity(int Index, decimal Value, string Unit, TextSpan Span);
}
