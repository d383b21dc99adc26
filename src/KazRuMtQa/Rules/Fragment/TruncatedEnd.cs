using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class TruncatedEnd : Rule
{
    private const int Fewest = 8;

    private static readonly Knowledge<FrozenSet<string>> OpenWords = Knowledge.List("fragment/truncated-end open-words");

    public override string Title => "Cut-off text";

    public override string Why =>
        "A translation that reached its length limit, or a copy that was cut, ends in mid-sentence; the reader is left without the end.";

    public override Category Category => Category.Truncation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The council met on Monday. It voted to build a new bridge over [[the]]"),
        new("The council met on Monday. It voted for a bridge, a school and two parks in the north of [[the]]\n\nRead also"),
        new("The council voted on Monday to build a bridge over [[the]]\n\nThe mayor was silent."),
        new("The council met on Monday. It voted to build a bridge."),
        new("The new tariff was explained on Monday by the head of the\n\nministry at a meeting."),
        new("Council votes to build a bridge over the"),
        new("The council met on Monday. More in the report:"),
        new("The council met on Monday, said its chairman, and this was what it was waiting for"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var last = LastOfArticle(document);
        for (var i = 0; i <= last; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (paragraph.EndToken - paragraph.FirstToken < Fewest || !EndsOpen(document, paragraph)) continue;
            if (i < last ? GoesOn(document, document.Paragraphs[i + 1]) : i == 0 && document.Sentences.Count == 1) continue;
            var word = document.Tokens[paragraph.EndToken - 1];
            yield return Flag(word.Span, $"The text breaks off after “{document.TextOf(word)}”. Complete it from the original.");
        }
    }

    /// <summary>Short lines after the article are labels and links.</summary>
    private static int LastOfArticle(Document document)
    {
        var last = document.Paragraphs.Count - 1;
        while (last > 0 && document.Paragraphs[last] is { Kind: not ParagraphKind.Running } tail && tail.EndToken - tail.FirstToken <= Fewest
            && !EndsOpen(document, tail))
            last--;
        return last;
    }

    /// <summary>The next paragraph goes on with the sentence: that is a broken paragraph, not a lost end.</summary>
    private static bool GoesOn(Document document, Paragraph next) =>
        next.Kind != ParagraphKind.Running || document.Tokens[next.FirstToken].Case != LetterCase.Capitalised
            || document.Tokens[next.FirstToken].Entry.CapitalisedShare > 0.5f;

    /// <summary>Ends in a word that cannot end a sentence.</summary>
    private static bool EndsOpen(Document document, Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Table or ParagraphKind.Byline) return false;
        var last = document.Tokens[paragraph.EndToken - 1];
        return last.Case == LetterCase.Lower && OpenWords.Of(document.Language).Contains(last.Lower);
    }
}
