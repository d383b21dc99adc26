using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>Tells damaged sentences from sound ones by how much they surprise the language model; without one, nothing is damaged.</summary>
internal sealed class DamageReader(ClassifierWeights weights) : IEvidenceReader
{
    public IReadOnlyList<string> ArticleTerms => DamageEvidence.Terms;

    public IReadOnlyList<string> SentenceTerms => DamageEvidence.Terms;

    IEvidence IEvidenceReader.Read(Document document, ArraySegment<Finding> findings) => Read(document);

    public DamageEvidence Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = new double[document.Sentences.Count];
        if (document.Surprisals() is { } surprisals)
        {
            foreach (var sentence in document.Sentences)
            {
                document.Cancellation.ThrowIfCancellationRequested();
                sentences[sentence.Index] = LogOdds(document, surprisals, sentence);
            }
        }

        return new DamageEvidence(document, weights.Means.Damage, sentences);
    }

    /// <summary>Log odds that words of the sentence were lost, moved or put wrong; 0 for one too short to say anything.</summary>
    private double LogOdds(Document document, Surprisals surprisals, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken < WordingReader.FewestTokens) return 0;
        Span<float> features = stackalloc float[DamageFeatures.Names.Count];
        DamageFeatures.Fill(document, surprisals, sentence, features);
        return weights.Damage.LogOdds(features);
    }
}
