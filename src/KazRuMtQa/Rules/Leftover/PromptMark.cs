using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class PromptMark : Rule
{
    private static readonly FormatNames Switches = new("/no_think /nothink /think 🔤 <<SYS>> <</SYS>>", StringComparer.Ordinal);

    public override string Title => "Prompt mark";

    public override string Why =>
        "Marks that a program put round the sentence for a language model, or a switch of the model itself, came back with the translation.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held on Monday, the council said.[[ /no_think]]", ""),
        new("[[🔤]]The road was opened on Friday.[[🔤]]", ""),
        new("They think/think again, and the and/or/think tank met."),
        new("The folder /thinking and the sign 🔠 are named."),
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        document.Text.AsSpan().ContainsAny('/', '<', '\uD83D')
            ? Switches.All.SelectMany(mark => Find(document, mark)).OrderBy(finding => finding.Span)
            : [];

    private IEnumerable<Finding> Find(Document document, string mark)
    {
        var text = document.Text;
        foreach (var at in Residue.Positions(text, mark))
        {
            var end = at + mark.Length;
            if (mark[0] == '/' && (Residue.IsWordAt(text, at - 1) || Residue.IsWordAt(text, end) || Residue.At(text, end) is '/' or '_')) continue;
            var span = new TextSpan(at > 0 && text[at - 1] == ' ' ? at - 1 : at, end);
            yield return Repair(span, $"“{mark}” was meant for a language model. Delete it.", "");
        }
    }
}
