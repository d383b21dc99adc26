using System.Runtime.InteropServices;
using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// Tells machine translation from human writing and human translation by the n-grams of a text, and damaged sentences from sound ones
/// by how much they surprise the language model. Trained with ML.NET by
/// <c>kazrumtqa train classifiers</c>; the linear weights are read and added up here, which needs no native library and loads in
/// milliseconds. Immutable and thread-safe.
/// </summary>
internal sealed class MtClassifier(ClassifierWeights weights)
{
    /// <summary>Sentences of fewer tokens say too little.</summary>
    public const int FewestTokens = 4;

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<MtClassifier> Model = new("classifiers.bin", path => new MtClassifier(ClassifierFile.Read(path)));

    public ClassifierWeights Weights => weights;

    public TextEvidence Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reader = new NgramReader();
        var ngrams = new List<Ngram>(document.Tokens.Count * 6);
        var sentences = new SentenceEvidence[document.Sentences.Count];
        var surprisals = document.Surprisals();
        foreach (var sentence in document.Sentences)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            var first = ngrams.Count;
            reader.Read(document, sentence, ngrams);
            sentences[sentence.Index] = new SentenceEvidence(first, ngrams.Count, LogOdds(sentence, ngrams, first), surprisals is null ? 0 : Damage(document, surprisals, sentence));
        }

        var vector = NgramVector.Of(CollectionsMarshal.AsSpan(ngrams));
        double article = weights.ArticleBias;
        foreach (var entry in vector) article += weights.OfArticle(entry.Bucket) * entry.Value;
        return new TextEvidence(document, weights, ngrams, vector, article, sentences);
    }

    private double? LogOdds(Sentence sentence, List<Ngram> ngrams, int first)
    {
        if (sentence.EndToken - sentence.FirstToken < FewestTokens) return null;
        double sum = 0;
        for (var i = first; i < ngrams.Count; i++) sum += weights.OfSentence(ngrams[i].Bucket);
        return weights.SentenceBias + (sum * NgramVector.InSentence(ngrams.Count - first));
    }

    /// <summary>Log odds that words of the sentence were lost, moved or put wrong; 0 for one too short to say anything.</summary>
    private double Damage(Document document, Surprisals surprisals, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken < FewestTokens) return 0;
        Span<float> features = stackalloc float[DamageFeatures.Names.Count];
        DamageFeatures.Fill(document, surprisals, sentence, features);
        return weights.Damage.LogOdds(features);
    }
}
