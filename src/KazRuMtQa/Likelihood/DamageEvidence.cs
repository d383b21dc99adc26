using System.Globalization;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// What sentences say of which words were lost, moved or put wrong. It counts the less the longer a text is: a broken sentence is told at
/// once, but in a long text machines write more smoothly than human translators.
/// </summary>
internal sealed class DamageEvidence : IEvidence
{
    private const string Damage = "damage";

    /// <summary>Log odds of damage from which a sentence is said to be damaged: three to one.</summary>
    private const double LeastDamage = 1.1;

    private readonly Document document;
    private readonly double usual;
    private readonly double[] sentences;
    private readonly double share;

    /// <param name="document">The text.</param>
    /// <param name="usual">The mean of other texts.</param>
    /// <param name="sentences">Log odds of damage of each sentence.</param>
    public DamageEvidence(Document document, double usual, double[] sentences)
    {
        (this.document, this.usual, this.sentences) = (document, usual, sentences);
        Mean = DamageModel.Mean(document.Sentences.Select(sentence => (sentences[sentence.Index], sentence.EndToken - sentence.FirstToken)));
        share = WordingEvidence.ShareOf(document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }

    public static IReadOnlyList<string> Terms { get; } = [Damage];

    /// <summary>Mean log odds of damage of the tokens' sentences.</summary>
    public double Mean { get; }

    public IEnumerable<Term> OfArticle => TermsOf(Mean, share);

    /// <summary>The terms of an article, by the mean of its sentences and the share that its n-grams have.</summary>
    public static IEnumerable<Term> TermsOf(double mean, double share) => [new(Damage, (1 - share) * mean)];

    /// <summary>The terms of a sentence.</summary>
    public static IEnumerable<Term> TermsOf(double sentence) => [new(Damage, sentence)];

    public IEnumerable<Term> Of(SentencePart part) => TermsOf(sentences[part.Sentence.Index]);

    public IEnumerable<Reason> Reasons(NamedWeights weights)
    {
        var damaged = sentences.Count(damage => damage > LeastDamage);
        var where = damaged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", in {damaged} of {sentences.Length} sentences");
        return [Fluency((1 - share) * weights[Damage] * (Mean - usual), where)];
    }

    public IEnumerable<Reason> Reasons(SentencePart part, NamedWeights weights)
    {
        var where = LeastExpected(part.Sentence) is { } word ? $", perhaps near “{word}”" : "";
        return [Fluency(weights[Damage] * (sentences[part.Sentence.Index] - usual), where)];
    }

    private static Reason Fluency(double weight, string where) =>
        new(weight > 0 ? $"Words lost, moved or out of place{where}" : "Sound sentences", weight);

    /// <summary>
    /// The word that the language model expected least in the sentence, by what stands before and after it; null where it knows of none.
    /// </summary>
    private string? LeastExpected(Sentence sentence)
    {
        if (document.Surprisals() is not { } surprisals) return null;
        var (least, most) = (-1, 0f);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var bits = surprisals.WordForward[i] + surprisals.WordBackward[i];
            if (bits > most && document.Tokens[i].IsWord) (least, most) = (i, bits);
        }

        return least < 0 ? null : document.TextOf(document.Tokens[least]);
    }
}
