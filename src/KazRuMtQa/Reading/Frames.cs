using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// Cuts sentences into frames: two to four words, and three to five forms (grammatical words as they are, others by their part of speech). What
/// translation carries over from the source is seen in them, whatever the news is about.
/// </summary>
internal static class Frames
{
    private const ulong SentenceEnd = 1;
    private const ulong FormsSeed = 7;

    public static void Read(Document document, List<ReadingSymbol> sentence, List<Frame> frames)
    {
        frames.Clear();
        for (var first = -1; first < sentence.Count; first++)
        {
            var (words, forms) = (StableHash.Start, StableHash.Add(StableHash.Start, FormsSeed));
            for (var length = 1; length <= 5 && first + length <= sentence.Count + 1; length++)
            {
                var at = first + length - 1;
                var isEnd = at < 0 || at >= sentence.Count;
                words = StableHash.Add(words, isEnd ? SentenceEnd : sentence[at].Word);
                forms = StableHash.Add(forms, isEnd ? SentenceEnd : Form(document, sentence[at]));
                if (length is >= 2 and <= 4) frames.Add(new Frame((uint)StableHash.Spread(words), first, at + 1, false));
                if (length >= 3) frames.Add(new Frame((uint)StableHash.Spread(forms), first, at + 1, true));
            }
        }
    }

    private static ulong Form(Document document, ReadingSymbol symbol) =>
        FormSymbols.IsWrittenOut(document.Tokens[symbol.Token]) ? symbol.Word : SentenceEnd + 1 + (ulong)symbol.Tag;
}
