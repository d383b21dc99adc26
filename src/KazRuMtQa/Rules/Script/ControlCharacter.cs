using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class ControlCharacter : Rule
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create(string.Concat(Enumerable.Range(0, 0xA0).Select(value => (char)value)
            .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))));

    public override string Title => "Control character";

    public override string Why => "A character that steers machines and shows as nothing got into the text.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam[[\0]] broke[[\u0007\u0007]] at night.", ""),
        new("Tabs\tand line ends\r\nare fine."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.AsSpan().IndexOfAny(Controls); at >= 0;)
        {
            var end = at + 1;
            while (end < text.Length && Controls.Contains(text[end])) end++;
            // After a sign such as â€ it is half of a misread quotation mark.
            if (at == 0 || text[at] < 0x7F || text[at - 1] < 0x80)
                yield return Repair(new TextSpan(at, end), $"U+{(int)text[at]:X4} is an unprintable control character. Delete it.", "");
            var next = text.AsSpan(end).IndexOfAny(Controls);
            at = next < 0 ? -1 : end + next;
        }
    }
}
