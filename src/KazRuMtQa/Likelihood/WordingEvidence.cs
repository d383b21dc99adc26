using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>The n-grams of a sentence, half-open, and what they say; null for a sentence too short to say anything.</summary>
internal readonly record struct SentenceWording(int FirstNgram, int EndNgram, double? LogOdds);

/// <summary>
/// What the n-grams of a text say: taken together, which says the more the longer the text is, and sentence by sentence.
/// </summary>
internal sealed class WordingEvidence : IEvidence
{
    /// <summary>Tokens of which half the weight of a long article is given to the n-grams.</summary>
    private const double HalfLength = 150;

    private const string Long = "long";
    private const string Words = "words";
    private const string Sentences = "sentences";

    private readonly Document document;
    private readonly ClassifierWeights weights;
    private readonly NgramVector vector;
    private readonly Lazy<HabitSigns[]> signs;
    private readonly SentenceWording[] sentences;

    internal WordingEvidence(Document document, ClassifierWeights weights, NgramVector vector, double article, SentenceWording[] sentences)
    {
        (this.document, this.weights, this.vector, this.sentences) = (document, weights, vector, sentences);
        signs = new Lazy<HabitSigns[]>(() => HabitSigns.Of(document));
        Article = article;
        SentenceMean = sentences.Select(sentence => sentence.LogOdds).Average() ?? 0;
        Share = ShareOf(document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }

    public static IReadOnlyList<string> ArticleTerms { get; } = [Long, Words, Sentences];

    public static IReadOnlyList<string> SentenceTerms { get; } = [Words];

    /// <summary>Log odds by the article's n-grams taken together.</summary>
    public double Article { get; }

    /// <summary>Mean log odds of its sentences taken one by one.</summary>
    public double SentenceMean { get; }

    /// <summary>How much of its weight the article has as a whole, by its length.</summary>
    public double Share { get; }

    /// <summary>The values of the article's n-grams added up; of its sentences that say something, the same, one by one.</summary>
    public double ArticleValues => vector.Sum;

    public IEnumerable<double> SentenceValues =>
        sentences.Where(sentence => sentence.LogOdds is not null).Select(sentence => Math.Sqrt(Math.Max(1, sentence.EndNgram - sentence.FirstNgram)));

    public IEnumerable<Term> OfArticle => TermsOf(Article, SentenceMean, Share);

    public static double ShareOf(int tokens) => tokens / (tokens + HalfLength);

    /// <summary>The terms of an article, by its log odds, the mean of those of its sentences, and <see cref="ShareOf"/> its tokens.</summary>
    public static IEnumerable<Term> TermsOf(double article, double sentences, double share) =>
        [new(Long, share), new(Words, share * article), new(Sentences, sentences)];

    /// <summary>The terms of a sentence, by its log odds.</summary>
    public static IEnumerable<Term> TermsOf(double sentence) => [new(Words, sentence)];

    public IEnumerable<Term> Of(SentencePart part) => TermsOf(Sentence(part.Sentence.Index));

    public IEnumerable<Reason> Reasons(NamedWeights weights) => ArticleContributions(Share * weights[Words], weights[Sentences]).Reasons();

    public IEnumerable<Reason> Reasons(SentencePart part, NamedWeights weights) =>
        SentenceContributions(part.Sentence.Index, weights[Words]).Reasons();

    /// <summary>Log odds of the sentence by its own n-grams; 0 for one that is too short.</summary>
    public double Sentence(int index) => sentences[index].LogOdds ?? 0;

    /// <summary>
    /// What the n-grams contribute by habit of writing, in the article together and in its sentences one by one, less what is usual.
    /// </summary>
    /// <param name="ofArticle">What a unit of <see cref="Article"/> counts.</param>
    /// <param name="ofSentences">What a unit of <see cref="SentenceMean"/> counts.</param>
    public HabitContributions ArticleContributions(double ofArticle, double ofSentences)
    {
        var contributions = new HabitContributions(document, signs.Value, weights.Means.The);
        contributions.TakeOff(weights.Means.ArticleHabits, ofArticle * ArticleValues);
        // What an n-gram counts in its sentence, by its first token.
        var inSentence = ArrayPool<float>.Shared.Rent(document.Tokens.Count);
        var ofSentence = ofSentences / Math.Max(1, sentences.Count(sentence => sentence.LogOdds is not null));
        foreach (var sentence in document.Sentences)
        {
            var evidence = sentences[sentence.Index];
            var count = evidence.EndNgram - evidence.FirstNgram;
            var value = evidence.LogOdds is null ? 0 : ofSentence * NgramVector.InSentence(count);
            inSentence.AsSpan(sentence.FirstToken..sentence.EndToken).Fill((float)value);
            contributions.TakeOff(weights.Means.SentenceHabits, value * count);
        }

        foreach (var entry in vector)
        {
            var alone = 0.0;
            foreach (var ngram in entry.Occurrences) alone += inSentence[ngram.First];
            contributions.Add(entry.Occurrences,
                (ofArticle * entry.Value * weights.OfArticle(entry.Bucket)) + (alone * weights.OfSentence(entry.Bucket)));
        }

        ArrayPool<float>.Shared.Return(inSentence);
        return contributions;
    }

    /// <summary>The same of a sentence by its own n-grams.</summary>
    public HabitContributions SentenceContributions(int index, double ofSentence)
    {
        var contributions = new HabitContributions(document, signs.Value);
        if (sentences[index].LogOdds is null) return contributions;
        // Read once more: few sentences are asked for their reasons, and those of all would be kept for them.
        var own = new List<Ngram>();
        new NgramReader().Read(document, document.Sentences[index], own);
        var value = ofSentence * NgramVector.InSentence(own.Count);
        contributions.TakeOff(weights.Means.SentenceHabits, value * own.Count);
        foreach (var entry in NgramVector.Of(own))
            contributions.Add(entry.Occurrences, weights.OfSentence(entry.Bucket) * value * entry.Occurrences.Length);
        return contributions;
    }
}
