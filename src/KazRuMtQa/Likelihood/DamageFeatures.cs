using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>What the language model says of a sentence as a whole: how surprising it is on the average, and where it is most so.</summary>
internal static class DamageFeatures
{
    private const int Peaks = 3;

    public static IReadOnlyList<string> Names { get; } =
    [
        "words.forward", "words.backward", "forms.forward", "forms.backward", "words.lesser", "forms.lesser",
        "words.beyond20", "words.beyond28", "forms.beyond12", "forms.beyond18", "words.peaks", "forms.peaks", "no.end", "low.start",
    ];

    public static void Fill(Document document, Surprisals surprisals, Sentence sentence, Span<float> features)
    {
        var (words, forms) = (new Bits(), new Bits());
        Span<float> wordPeaks = stackalloc float[Peaks];
        Span<float> formPeaks = stackalloc float[Peaks];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            words.Add(surprisals.WordForward[i], surprisals.WordBackward[i], 20, 28, wordPeaks);
            forms.Add(surprisals.FormForward[i], surprisals.FormBackward[i], 12, 18, formPeaks);
        }

        ReadOnlySpan<float> values =
        [
            words.Mean(words.Forward), words.Mean(words.Backward), forms.Mean(forms.Forward), forms.Mean(forms.Backward), words.Mean(words.Lesser),
            forms.Mean(forms.Lesser),
            words.Mean(words.Beyond), words.Mean(words.FarBeyond), forms.Mean(forms.Beyond), forms.Mean(forms.FarBeyond), Mean(wordPeaks),
            Mean(formPeaks),
            document.Tokens[sentence.EndToken - 1].IsWord ? 1 : 0, document.Tokens[sentence.FirstToken].Case == LetterCase.Lower ? 1 : 0,
        ];
        values.CopyTo(features);
    }

    private static float Mean(ReadOnlySpan<float> peaks)
    {
        var sum = 0f;
        foreach (var peak in peaks) sum += peak;
        return sum / peaks.Length;
    }

    /// <summary>Sums over the tokens that have a surprisal; forward and backward together where nothing else is said.</summary>
    private struct Bits
    {
        private int count;

        public float Forward { get; private set; }

        public float Backward { get; private set; }

        public float Lesser { get; private set; }

        public float Beyond { get; private set; }

        public float FarBeyond { get; private set; }

        public readonly float Mean(float sum) => sum / Math.Max(1, count);

        public void Add(float forward, float backward, float many, float more, Span<float> peaks)
        {
            if (forward <= 0) return;
            count++;
            var both = forward + backward;
            Forward += forward;
            Backward += backward;
            Lesser += Math.Min(forward, backward);
            Beyond += Math.Max(0, both - many);
            FarBeyond += Math.Max(0, both - more);
            for (var i = 0; i < peaks.Length; i++) if (both > peaks[i]) (peaks[i], both) = (both, peaks[i]);
        }
    }
}
