using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class DoubledMark : Rule
{
    public override string Title => "Doubled mark";

    public override string Why =>
        "When translated pieces are joined, each brings its own stop or comma, and two of them end up side by side. English has one mark at a place.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.93;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Rescuers took the hikers to a clinic[[. .]] The road is open again.", "."),
        new("Two of them[[,,]] a driver and a cook, were hurt.", ","),
        new("The sisters went home[[, .]] They will be back in May.", "."),
        new("The bank lent the money in March[[..]] Nobody paid it back.", "."),
        new("The road was closed for six hours[[ ; .]] Lorries stood in a queue.", "."),
        new("The work took two years[[. .]]It was hard.", ". "),
        new("He paused[[.,]] then went on.", ","),
        new("What?! No!!! Well... They wait, and wait … and wait."),
        new("“I thought . . . that it was over,” she said. It was over. . . . It was not? . . . No."),
        new("Yahoo!, the owner, paid J.P. Morgan, Inc., and Smith Jr., his agent."),
        new("The team won, :smile: said the coach."),
        new("To date, .tv addresses are rare. He works for Yahoo Inc.."),
        new("The prize went to “Who Is Afraid?,” a play by Sen. Ann Lee, D-Minn., and friends."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var mark in tokens.Marks)
        {
            if (MarkRun.From(document, mark) is not { } run || run.IsSound) continue;
            var (first, last) = (run.First, run.Last);
            var start = first.Index > 0 && first.SpaceBefore && !document.StartsParagraph(first)
                ? tokens[first.Index - 1].Span.End
                : first.Span.Start;
            var span = new TextSpan(start, last.Span.End);
            var message = $"“{document.TextOf(span).Trim()}” is one mark too many. Keep one.";
            var kept = run.Strongest + (document.TouchesNext(last) && tokens[last.Index + 1].IsWord ? " " : "");
            // Of two marks that differ an editor chooses.
            yield return run.IsOneMark ? Repair(span, message, kept) : Flag(span, message, kept);
        }
    }
}
