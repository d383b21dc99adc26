using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Prompting;

/// <summary>
/// Which sentences of the source stand beside a sentence of the text: by the share of the text before them, within the paragraph where both texts
/// have as many. It is a help for reading, not an alignment: a sentence of the source may stand beside its neighbour.
/// </summary>
internal static class SourceBeside
{
    public static Func<Sentence, string?> Of(Document document)
    {
        if (document.Source is not { } text) return _ => null;
        var source = Document.Create(text.Text, document.Language, ModelFolder.None, cancellation: document.Cancellation);
        var byParagraph = source.Paragraphs.Count == document.Paragraphs.Count;
        var shares = source.Sentences
            .Select(sentence => (Sentence: sentence, Share: ShareOf(source, sentence, MiddleOf(sentence), byParagraph)))
            .Select(pair => (Text: source.TextOf(pair.Sentence.Span).ReplaceLineEndings(" "), pair.Share)).ToArray();
        return sentence =>
        {
            var first = ShareOf(document, sentence, sentence.Span.Start, byParagraph);
            var end = ShareOf(document, sentence, sentence.Span.End, byParagraph);
            var beside = shares.Where(pair => pair.Share >= first && pair.Share <= end).Select(pair => pair.Text).ToArray();
            return beside.Length == 0 ? null : string.Join(' ', beside);
        };
    }

    private static int MiddleOf(Sentence sentence) => sentence.Span.Start + (sentence.Span.Length / 2);

    private static double ShareOf(Document document, Sentence sentence, int position, bool byParagraph)
    {
        var (start, length) = byParagraph ? (sentence.Paragraph.Span.Start, sentence.Paragraph.Span.Length) : (0, document.Text.Length);
        return (byParagraph ? sentence.Paragraph.Index : 0) + ((double)(position - start) / Math.Max(1, length) * 0.999);
    }
}
