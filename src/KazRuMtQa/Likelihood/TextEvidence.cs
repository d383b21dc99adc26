using System.Buffers;
using System.Runtime.InteropServices;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>The n-grams of a sentence, half-open, what they say (null for a sentence too short to say anything), and the log odds of damage.</summary>
internal readonly record struct SentenceEvidence(int FirstNgram, int EndNgram, double? LogOdds, double Damage);

/// <summary>What the classifier reads from a document, before rule findings come in.</summary>
internal sealed class TextEvidence
{
    /// <summary>Log odds of damage from which a sentence is said to be damaged: three to one.</summary>
    private const double LeastDamage = 1.1;

    private readonly Document document;
    private readonly ClassifierWeights weights;
    private readonly List<Ngram> ngrams;
    private readonly NgramVector vector;
    private readonly Lazy<HabitSigns[]> signs;
    private readonly SentenceEvidence[] sentences;

    internal TextEvidence(Document document, ClassifierWeights weights, List<Ngram> ngrams, NgramVector vector, double article, SentenceEvidence[] sentences)
    {
        (this.document, this.weights, this.ngrams, this.vector, this.sentences) = (document, weights, ngrams, vector, sentences);
        signs = new Lazy<HabitSigns[]>(() => HabitSigns.Of(document));
        Article = article;
        SentenceMean = sentences.Select(sentence => sentence.LogOdds).Average() ?? 0;
        Tokens = document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken);
        Damage = DamageModel.Mean(document.Sentences.Select(sentence => (sentences[sentence.Index].Damage, sentence.EndToken - sentence.FirstToken)));
    }

    /// <summary>Log odds by the article's n-grams taken together.</summary>
    public double Article { get; }

    /// <summary>Mean log odds of its sentences taken one by one.</summary>
    public double SentenceMean { get; }

    /// <summary>The values of the article's n-grams added up; of its sentences that say something, the same, one by one.</summary>
    public double ArticleValues => vector.Sum;

    public IEnumerable<double> SentenceValues =>
        sentences.Where(sentence => sentence.LogOdds is not null).Select(sentence => Math.Sqrt(Math.Max(1, sentence.EndNgram - sentence.FirstNgram)));

    /// <summary>Tokens of all its sentences.</summary>
    public int Tokens { get; }

    /// <summary>Mean log odds of damage of its tokens' sentences.</summary>
    public double Damage { get; }

    /// <summary>Log odds that the sentence is damaged.</summary>
    public double DamageOf(int index) => sentences[index].Damage;

    /// <summary>Sentences that are damaged rather than not, and all.</summary>
    public (int Damaged, int All) DamagedSentences => (sentences.Count(sentence => sentence.Damage > LeastDamage), sentences.Length);

    /// <summary>The word that the language model expected least in the sentence, by what stands before and after it; null where it knows of none.</summary>
    public string? LeastExpected(Sentence sentence)
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

    /// <summary>Log odds of the sentence by its own n-grams; 0 for one that is too short.</summary>
    public double Sentence(int index) => sentences[index].LogOdds ?? 0;

    /// <summary>What the n-grams push by habit of writing, in the article together and in its sentences one by one, less what is usual.</summary>
    /// <param name="ofArticle">What a unit of <see cref="Article"/> counts.</param>
    /// <param name="ofSentences">What a unit of <see cref="SentenceMean"/> counts.</param>
    public HabitPushes ArticlePushes(double ofArticle, double ofSentences)
    {
        var pushes = new HabitPushes(document, signs.Value, weights.Means.The);
        pushes.TakeOff(weights.Means.ArticleHabits, ofArticle * ArticleValues);
        // What an n-gram counts in its sentence, by its first token.
        var inSentence = ArrayPool<float>.Shared.Rent(document.Tokens.Count);
        var ofSentence = ofSentences / Math.Max(1, sentences.Count(sentence => sentence.LogOdds is not null));
        foreach (var sentence in document.Sentences)
        {
            var evidence = sentences[sentence.Index];
            var count = evidence.EndNgram - evidence.FirstNgram;
            var value = evidence.LogOdds is null ? 0 : ofSentence * NgramVector.InSentence(count);
            inSentence.AsSpan(sentence.FirstToken..sentence.EndToken).Fill((float)value);
            pushes.TakeOff(weights.Means.SentenceHabits, value * count);
        }

        foreach (var entry in vector)
        {
            var alone = 0.0;
            foreach (var ngram in entry.Occurrences) alone += inSentence[ngram.First];
            pushes.Add(entry.Occurrences, (ofArticle * entry.Value * weights.OfArticle(entry.Bucket)) + (alone * weights.OfSentence(entry.Bucket)));
        }

        ArrayPool<float>.Shared.Return(inSentence);
        return pushes;
    }

    /// <summary>The same of a sentence by its own n-grams.</summary>
    public HabitPushes SentencePushes(int index, double ofSentence)
    {
        var pushes = new HabitPushes(document, signs.Value);
        if (sentences[index] is not { LogOdds: not null } sentence) return pushes;
        var own = CollectionsMarshal.AsSpan(ngrams)[sentence.FirstNgram..sentence.EndNgram];
        var value = ofSentence * NgramVector.InSentence(own.Length);
        pushes.TakeOff(weights.Means.SentenceHabits, value * own.Length);
        foreach (var entry in NgramVector.Of(own)) pushes.Add(entry.Occurrences, weights.OfSentence(entry.Bucket) * value * entry.Occurrences.Length);
        return pushes;
    }
}
