using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Trains the tagger: an averaged perceptron in one thread with a seeded order of sentences, so that the same data give the same model.
/// Its own guesses are the history it learns from. Weights are averaged, small ones dropped, and the rest cut to a byte.
/// </summary>
internal sealed class TaggerTraining(IReadOnlyList<TaggedSentence> sentences, int seed)
{
    private const int FewestMeetings = 25;
    private const int SmallestWeight = 4;
    private const double PurityOfCertainWords = 0.995;

    private readonly Dictionary<uint, int> rowOf = [];
    private readonly List<float[]> weights = [];
    private readonly List<double[]> sums = [];
    private readonly List<int[]> changed = [];
    private int step;

    /// <summary>Lower-case words that are nearly always one thing in the training text.</summary>
    public Dictionary<uint, PartOfSpeech> CertainWords()
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (sentence.Tokens[i].Case != LetterCase.Lower || !sentence.Tokens[i].IsWord) continue;
                var word = TokenTraits.HashOf(sentence.Tokens[i].Lower);
                if (!counts.TryGetValue(word, out var tags)) counts[word] = tags = new int[PartsOfSpeech.Learned];
                tags[(int)sentence.Tags[i]]++;
            }
        }

        return counts.Where(pair => pair.Value.Sum() >= FewestMeetings && pair.Value.Max() >= PurityOfCertainWords * pair.Value.Sum())
            .ToDictionary(pair => pair.Key, pair => (PartOfSpeech)Array.IndexOf(pair.Value, pair.Value.Max()));
    }

    /// <param name="epochs">How often to go over the sentences.</param>
    /// <param name="progress">Told after every epoch the share of tokens guessed right in it.</param>
    public IReadOnlyList<(uint Key, sbyte[] Weights)> Train(int epochs, Action<int, double> progress)
    {
        var certain = CertainWords();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                right += Learn(sentences[index], certain);
                all += sentences[index].Tokens.Count;
            }

            progress(epoch, (double)right / all);
        }

        return Quantised();
    }

    private int Learn(TaggedSentence sentence, Dictionary<uint, PartOfSpeech> certain)
    {
        var traits = sentence.Tokens.Select(TokenTraits.Of).ToArray();
        Span<TokenTraits> window = new TokenTraits[5];
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        var (before, beforeThat, right) = (PartOfSpeech.None, PartOfSpeech.None, 0);
        for (var i = 0; i < traits.Length; i++)
        {
            for (var at = 0; at < 5; at++) window[at] = i + at - 2 >= 0 && i + at - 2 < traits.Length ? traits[i + at - 2] : TokenTraits.Outside;
            var token = sentence.Tokens[i];
            var tag = PartOfSpeechTagger.ByKind(token.Kind);
            if (tag == PartOfSpeech.None && !(token.Case == LetterCase.Lower && certain.TryGetValue(window[2].Word, out tag)))
            {
                TaggerFeatures.Fill(window, i == 0, before, beforeThat, keys);
                tag = Best(keys);
                step++;
                if (tag != sentence.Tags[i]) Update(keys, sentence.Tags[i], tag);
            }

            if (tag == sentence.Tags[i]) right++;
            (beforeThat, before) = (before, tag);
        }

        return right;
    }

    private PartOfSpeech Best(ReadOnlySpan<uint> keys)
    {
        Span<float> scores = stackalloc float[PartsOfSpeech.Learned];
        foreach (var key in keys)
        {
            if (!rowOf.TryGetValue(key, out var row)) continue;
            for (var tag = 0; tag < scores.Length; tag++) scores[tag] += weights[row][tag];
        }

        var best = 1;
        for (var tag = 2; tag < scores.Length; tag++) if (scores[tag] > scores[best]) best = tag;
        return (PartOfSpeech)best;
    }

    private void Update(ReadOnlySpan<uint> keys, PartOfSpeech right, PartOfSpeech wrong)
    {
        foreach (var key in keys)
        {
            if (!rowOf.TryGetValue(key, out var row))
            {
                rowOf[key] = row = weights.Count;
                weights.Add(new float[PartsOfSpeech.Learned]);
                sums.Add(new double[PartsOfSpeech.Learned]);
                changed.Add(new int[PartsOfSpeech.Learned]);
            }

            Change(row, (int)right, 1);
            Change(row, (int)wrong, -1);
        }
    }

    /// <summary>A weight counts in the average for as many steps as it stood.</summary>
    private void Change(int row, int tag, float by)
    {
        sums[row][tag] += (double)(step - changed[row][tag]) * weights[row][tag];
        changed[row][tag] = step;
        weights[row][tag] += by;
    }

    private List<(uint Key, sbyte[] Weights)> Quantised()
    {
        var averages = rowOf.OrderBy(pair => pair.Key).Select(pair => (pair.Key, Average: Enumerable.Range(0, PartsOfSpeech.Learned)
            .Select(tag => (sums[pair.Value][tag] + ((double)(step - changed[pair.Value][tag]) * weights[pair.Value][tag])) / step).ToArray()))
            .ToArray();
        var all = averages.SelectMany(row => row.Average).Select(Math.Abs).Where(weight => weight > 0).Order().ToArray();
        // The few largest weights are cut, so that the many small ones keep their differences.
        var scale = all[(int)(all.Length * 0.9999)] / 127;
        return averages.Select(row =>
            (row.Key, Weights: row.Average.Select(weight => (sbyte)Math.Clamp(Math.Round(weight / scale), -127, 127)).ToArray()))
            .Where(row => row.Weights.Any(weight => Math.Abs(weight) >= SmallestWeight)).ToList();
    }
}
