using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class InvisibleCharacter : Rule
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF");

    public override string Title => "Invisible character";

    public override string Why =>
        "A soft hyphen or a zero-width character from the page layout is inside the word: searches miss it and some screens show a gap or a hyphen.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[agri\u00ADcul\u00ADtural]] season began at the [[reser\u200Bvoir]].", "agricultural"),
        new("Он [[при\u00ADшёл]] домой.", "пришёл"),
        new("Persian \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 and \U0001F468\u200D\U0001F469\u200D\U0001F467 are fine\u200B, and so is "
            + "5\u00A0km."),
        new("\uFEFFThe text begins with a byte order mark."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.AsSpan().IndexOfAny(Invisible); at >= 0;)
        {
            var (start, end) = WordAround(text, at);
            if (start < at && end > at + 1 && IsLetter(text[start]) && text[at..end].Any(IsLetter))
            {
                var shown = string.Concat(text[start..end].Where(c => !Invisible.Contains(c)));
                yield return Repair(new TextSpan(start, end), $"“{shown}” has an invisible character in it. Delete it.", shown);
            }

            var next = text.AsSpan(end).IndexOfAny(Invisible);
            at = next < 0 ? -1 : end + next;
        }
    }

    private static (int Start, int End) WordAround(string text, int at)
    {
        var start = at;
        while (start > 0 && IsLetter(text[start - 1])) start--;
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || Invisible.Contains(text[end]))) end++;
        return (start, end);
    }

    /// <summary>Scripts such as Arabic and Thai use such characters in earnest.</summary>
    private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u0530';
}
