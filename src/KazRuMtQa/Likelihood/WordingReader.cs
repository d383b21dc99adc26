using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>Tells machine translation from human writing and human translation by the n-grams of a text.</summary>
internal sealed class WordingReader(ClassifierWeights weights) : IEvidenceReader
{
    /// <summary>Sentences of fewer tokens say too little.</summary>
    public const int FewestTokens = 4;

    public IReadOnlyList<string> ArticleTerms => WordingEvidence.ArticleTerms;

    public IReadOnlyList<string> SentenceTerms => WordingEvidence.SentenceTerms;

    IEvidence IEvidenceReader.Read(Document document, ArraySegment<Finding> findings) => Read(document);

    public WordingEvidence Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reader = new NgramReader();
        var ngrams = new List<Ngram>(document.Tokens.Count * 6);
        var sentences = new SentenceWording[document.Sentences.Count];
        foreach (var sentence in document.Sentences)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            var first = ngrams.Count;
            reader.Read(document, sentence, ngrams);
            sentences[sentence.Index] = new SentenceWording(first, ngrams.Count, LogOdds(sentence, ngrams, first));
        }

        var vector = NgramVector.Of(ngrams, document.Cancellation);
        double article = weights.ArticleBias;
        foreach (var entry in vector) article += weights.OfArticle(entry.Bucket) * entry.Value;
        return new WordingEvidence(document, weights, vector, article, sentences);
    }

    private double? LogOdds(Sentence sentence, List<Ngram> ngrams, int first)
    {
        if (sentence.EndToken - sentence.FirstToken < FewestTokens) return null;
        double sum = 0;
        for (var i = first; i < ngrams.Count; i++) sum += weights.OfSentence(ngrams[i].Bucket);
        return weights.SentenceBias + (sum * NgramVector.InSentence(ngrams.Count - first));
    }
}
