using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class StrayMark : Rule
{
    public override string Title => "Stray mark";

    public override string Why =>
        "A comma or stop at the head of a paragraph, or just inside an opening quote or bracket, is left over from another piece of the text.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[, ]]The minister thanked the builders.", ""),
        new("[[.]]"),
        new("He praised “[[, ]]the brave people” of the town.", ""),
        new("The club ([[, ]]founded in 1936) won the cup.", ""),
        new(".NET developers met in Oslo (.com firms too) with a “.38-calibre” look."),
        new("… and so it went on."),
        new("“...we will see,” he said. He has (...) no plans."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var mark in document.Tokens.Marks)
        {
            if (!Marks.IsPoint(mark) || mark.Lower is "!" or "?" || document.IsIn(mark, Zones.Table)) continue;
            var next = document.Tokens[mark.Index + 1];
            if (Marks.IsPoint(next) || next.Lower == "…" || mark.Lower is "." or ":" && document.TouchesNext(mark)) continue;
            var starts = document.StartsParagraph(mark);
            if (!starts && !IsAfterOpener(document, mark)) continue;
            var end = starts && document.EndsParagraph(mark) || next.IsNone ? mark.Span.End : next.Span.Start;
            yield return Repair(new TextSpan(mark.Span.Start, end), $"“{mark.Lower}” is a stray mark. Delete it.", "");
        }
    }

    private static bool IsAfterOpener(Document document, Token mark)
    {
        var before = document.Tokens[mark.Index - 1];
        return Marks.IsOpeningBracket(before) || before.Kind == TokenKind.Mark && before.Lower is "“" or "«" or "„" && !mark.IsMark('.');
    }
}
