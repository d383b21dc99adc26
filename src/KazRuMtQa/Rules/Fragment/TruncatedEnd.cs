using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

public sealed class TruncatedEnd : Rule
{
    public override string Title => "Text breaks off";

    public override string Why => "A translation that reached its length limit, or a copy that was cut, ends in mid-sentence; the reader is left without the end.";

    public override Category Category => Category.Truncation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The council met on Monday. It voted to build a new bridge over [[the]]"),
        new("The council met on Monday. It voted for a bridge, a school and two parks in the north of [[the]]\n\nRead also"),
        new("The council met on Monday. It voted to build a bridge."),
        new("Council votes to build a bridge over the"),
        new("The council met on Monday. More in the report:"),
        new("The council met on Monday, said its chairman, and this was what it was waiting for"),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        for (var i = document.Paragraphs.Count - 1; i > 0 || (i == 0 && document.Sentences.Count > 1); i--)
        {
            var paragraph = document.Paragraphs[i];
            if (IsTail(paragraph) && !EndsOpen(document, paragraph)) continue;
            if (!EndsOpen(document, paragraph) || paragraph.EndToken - paragraph.FirstToken < 8) yield break;
            var last = document.Tokens[paragraph.EndToken - 1];
            yield return Flag(last.Span, $"The text breaks off after “{document.TextOf(last)}”.");
            yield break;
        }
    }

    /// <summary>Short lines after the article: labels, links.</summary>
    private static bool IsTail(Paragraph paragraph) => paragraph.Kind != ParagraphKind.Running && paragraph.EndToken - paragraph.FirstToken <= 8;

    /// <summary>Ends in a word that cannot end a sentence.</summary>
    private static bool EndsOpen(Document document, Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Table or ParagraphKind.Byline) return false;
        var last = document.Tokens[paragraph.EndToken - 1];
        return last.Lower is "the" or "a" or "an" or "of" or "and" or "or" or "to" or "with" or "from" or "at" or "by" or "his" or "their" or "its" or "which" or "because" or "into" or "than" && last.Case == LetterCase.Lower;
    }
}
