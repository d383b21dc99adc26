using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class SpaceBeforeMark : Rule
{
    public override string Title => "Space before a mark";

    public override string Why =>
        "Translation engines work on separated tokens and join them again; when the joining fails, a comma or stop is left hanging after a space.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The court closed the case[[ ,]] the lawyer said.", ","),
        new("He came from . NET development."),
        new("Prices rose 3 percent … and fell again."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var mark in document.Tokens)
        {
            if (!mark.SpaceBefore || mark.Kind != TokenKind.Mark || mark.Lower is not ("," or ";")) continue;
            var before = document.Tokens[mark.Index - 1];
            if (!before.IsWord && !before.IsNumber || document.IsIn(mark, Zones.Table)) continue;
            if (document.SentenceOf(before).Paragraph != document.SentenceOf(mark).Paragraph) continue;
            yield return Repair(new TextSpan(before.Span.End, mark.Span.End), $"A space stands before “{mark.Lower}”.", mark.Lower);
        }
    }
}
