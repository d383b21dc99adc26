using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>What the frames around every token tell: the strongest of those it stands in.</summary>
internal sealed class FrameEvidence
{
    /// <summary>Figures a token has.</summary>
    public const int Width = 6;

    private readonly float[] figures;

    private FrameEvidence(int tokens) => figures = new float[tokens * Width];

    /// <param name="document">The text.</param>
    /// <param name="rates">The logarithms for a frame.</param>
    public static FrameEvidence Of(Document document, Func<uint, (float English, float Translation)> rates)
    {
        var evidence = new FrameEvidence(document.Tokens.Count);
        var (symbolsOfSentence, frames) = (new List<ReadingSymbol>(), new List<Frame>());
        foreach (var sentence in document.Sentences)
        {
            ReadingSymbols.Read(document, sentence, symbolsOfSentence);
            Frames.Read(document, symbolsOfSentence, frames);
            foreach (var frame in frames)
            {
                var (english, translation) = rates(frame.Key);
                if (english == 0 && translation == 0) continue;
                for (var i = Math.Max(0, frame.First); i < Math.Min(frame.End,
                    symbolsOfSentence.Count); i++) evidence.Add(symbolsOfSentence[i].Token, frame.IsOfForms, english, translation);
            }
        }

        return evidence;
    }

    /// <summary>Of words: strongest against English, against translation, sum of both of the frame where that is most; of forms the same.</summary>
    public ReadOnlySpan<float> this[int token] => figures.AsSpan(token * Width, Width);

    private void Add(int token, bool isOfForms, float english, float translation)
    {
        var of = figures.AsSpan((token * Width) + (isOfForms ? Width / 2 : 0), Width / 2);
        of[0] = Math.Max(of[0], english);
        of[1] = Math.Max(of[1], translation);
        of[2] = Math.Max(of[2], english + translation);
    }
}
