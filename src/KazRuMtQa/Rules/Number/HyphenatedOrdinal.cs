using System.Globalization;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class HyphenatedOrdinal : Rule
{
    public override string Title => "Hyphenated ordinal";

    public override string Why =>
        "Russian writes 5-й and 1990-е; English has no hyphen before the ending (5th, 1990s), no apostrophe in a decade, and counts centuries in "
            + "Arabic figures.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It was on the [[5-th]] of May, for the [[2-nd]] time, in the [[1990-s]].", "5th"),
        new("The mosque of the [[XVIII-th]] century was rebuilt in the early [[80's]].", "18th"),
        new("It was on the 5th of May, in the 21st century and in the 1990s. Louis the XVIIIth reigned."),
        new("A 5-star hotel, a 2-D film, the MI-th paper and the B-52's are old. He is in his 80's prime."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Kind is not (TokenKind.Number or TokenKind.Word) || document.IsIn(token, Zones.Table)) continue;
            if (token.IsNumber && IsDecadeWithApostrophe(document.Tokens, token))
            {
                var span = Document.SpanOf(token, document.Tokens[token.Index + 1]);
                yield return Repair(span, $"“{document.TextOf(span)}” needs no apostrophe. Drop it.", token.Lower + "s");
            }
            else if (Repaired(token) is { } repair)
            {
                yield return Repair(token.Span, $"“{document.TextOf(token)}” needs no hyphen: use “{repair}”.", repair);
            }
        }
    }

    private static string? Repaired(Token token)
    {
        var hyphen = token.Lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 1 || token.Lower.Length - hyphen > 3) return null;
        var (number, ending) = (token.Lower[..hyphen], token.Lower[(hyphen + 1)..]);
        if (ending == "s") return number.Length is 2 or 4 && Figure.IsDigits(number) && number[^1] == '0' ? number + "s" : null;
        if (ending is not ("st" or "nd" or "rd" or "th")) return null;
        var value = token.IsNumber ? Arabic(number) : Ordinal.ValueOfRoman(number);
        return value > 0 ? Ordinal.Of(value) : null;
    }

    /// <summary>"the 80's", "the 1980's", "the mid-80's": not "the 80's prime".</summary>
    private static bool IsDecadeWithApostrophe(TokenList tokens, Token token) =>
        token.Lower.Length is 2 or 4 && Figure.IsDigits(token.Lower) && token.Lower[^1] == '0'
            && tokens[token.Index + 1] is { Lower: "'s", SpaceBefore: false }
        && tokens[token.Index - 1].Lower is "the" or "early" or "late" or "mid" && tokens[token.Index + 2] is var next
            && !(next.IsWord && !next.Is(Languages.WordClass.Function));

    private static int Arabic(string digits) => digits.Length <= 4 && Figure.IsDigits(digits) ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
}
