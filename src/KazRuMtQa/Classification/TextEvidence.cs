using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Classification;

/// <summary>The n-grams of a sentence, half-open, what they say (null for a sentence too short to say anything), and the log odds of damage.</summary>
internal readonly record struct SentenceEvidence(int FirstNgram, int EndNgram, double? LogOdds, double Damage);

/// <summary>What the classifier reads from a document, before rule findings come in.</summary>
internal sealed class TextEvidence
{
    private readonly Document document;
    private readonly ClassifierWeights weights;
    private readonly List<Ngram> ngrams;
    private readonly IReadOnlyList<NgramValue> values;
    private readonly SentenceEvidence[] sentences;

    internal TextEvidence(Document document, ClassifierWeights weights, List<Ngram> ngrams, IReadOnlyList<NgramValue> values, double article, SentenceEvidence[] sentences)
    {
        (this.document, this.weights, this.ngrams, this.values, this.sentences) = (document, weights, ngrams, values, sentences);
        Article = article;
        SentenceMean = sentences.Select(sentence => sentence.LogOdds).Average() ?? 0;
        Tokens = document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken);
        Damage = DamageModel.Mean(document.Sentences.Select(sentence => (sentences[sentence.Index].Damage, sentence.EndToken - sentence.FirstToken)));
    }

    /// <summary>Log odds by the article's n-grams taken together.</summary>
    public double Article { get; }

    /// <summary>Mean log odds of its sentences taken one by one.</summary>
    public double SentenceMean { get; }

    /// <summary>Tokens of all its sentences.</summary>
    public int Tokens { get; }

    /// <summary>Mean log odds of damage of its tokens' sentences.</summary>
    public double Damage { get; }

    /// <summary>Log odds that the sentence is damaged.</summary>
    public double DamageOf(int index) => sentences[index].Damage;

    /// <summary>Log odds of the sentence by its own n-grams; 0 for one that is too short.</summary>
    public double Sentence(int index) => sentences[index].LogOdds ?? 0;

    /// <summary>What pushed <see cref="Article"/>, by habit of writing; with its bias the weights add up to it.</summary>
    public IReadOnlyList<Reason> ArticleReasons()
    {
        var share = ArrayPool<float>.Shared.Rent(NgramReader.Buckets);
        // What an earlier user left in other buckets is never read.
        foreach (var value in values) share[value.Bucket] = weights.OfArticle(value.Bucket) * value.Value / value.Count;
        var reasons = new HabitReasons(document);
        foreach (var ngram in ngrams) reasons.Add(ngram, share[ngram.Bucket]);
        ArrayPool<float>.Shared.Return(share);
        return reasons.All();
    }

    /// <summary>The same for a sentence by its own n-grams.</summary>
    public IReadOnlyList<Reason> SentenceReasons(int index)
    {
        var sentence = sentences[index];
        var reasons = new HabitReasons(document);
        if (sentence.LogOdds is null) return [];
        var value = NgramValues.InSentence(sentence.EndNgram - sentence.FirstNgram);
        for (var i = sentence.FirstNgram; i < sentence.EndNgram; i++) reasons.Add(ngrams[i], weights.OfSentence(ngrams[i].Bucket) * value);
        return reasons.All();
    }
}
