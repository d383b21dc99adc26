using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class ReplacementCharacter : Rule
{
    public override string Title => "Lost character";

    public override string Why => "A program could not read a character and put � in its place; the original must be looked up.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("A [[caf\uFFFD]] and a boat station opened; the [[\uFFFD\uFFFDold]] one closed."),
        new("A café opened ◆ nearby."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.IndexOf('\uFFFD', StringComparison.Ordinal); at >= 0;)
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '\uFFFD')) end++;
            yield return Flag(new TextSpan(start, end), $"“{text[start..end]}” has lost a character. Check the original.");
            var next = text.AsSpan(end).IndexOf('\uFFFD');
            at = next < 0 ? -1 : end + next;
        }
    }
}
