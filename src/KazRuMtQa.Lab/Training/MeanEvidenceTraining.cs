using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// The mean of each piece of evidence that the classifiers read, over a sample of their training texts: contributions are measured against
/// it.
/// </summary>
internal static class MeanEvidenceTraining
{
    /// <summary>One text in so many: means need no more.</summary>
    private const int Distance = 8;

    /// <param name="texts">What was trained on.</param>
    /// <param name="articles">The same texts, read before, in the same order.</param>
    /// <param name="weights">What training found; its means are not looked at.</param>
    public static MeanEvidence Of(IReadOnlyList<MeasuredArticle> texts, IReadOnlyList<LabelledArticle> articles, ClassifierWeights weights)
    {
        var classifier = new MtClassifier(weights with { Means = MeanEvidence.None });
        var counts = TrainingWeights.Of(articles, _ => 1);
        var read = Enumerable.Range(0, texts.Count).Where(i => i % Distance == 0).AsParallel().AsOrdered()
            .Select(i =>
                (Count: counts[i], Text: TextMeans.Of(classifier, Document.Create(texts[i].Text, Language.English, Models.Bundled.Folder)),
                    articles[i].Rules, articles[i].Tokens)).ToArray();
        return new MeanEvidence(
            [.. Enumerable.Range(0, MeanEvidence.Habits).Select(habit => Mean(one => one.ArticleHabits[habit], one => one.ArticleValues))],
            [.. Enumerable.Range(0, MeanEvidence.Habits).Select(habit => Mean(one => one.SentenceHabits[habit], one => one.SentenceValues))],
            (float)(read.Sum(one => one.Count * one.Text.Damage) / read.Sum(one => one.Count)),
            (float)(read.Sum(one => one.Count * one.Rules) / read.Sum(one => one.Count * one.Tokens)),
            Mean(one => one.The, one => one.Words));

        float Mean(Func<TextMeans, double> part, Func<TextMeans, double> whole) =>
            (float)(read.Sum(one => one.Count * part(one.Text)) / read.Sum(one => one.Count * whole(one.Text)));
    }

    /// <summary>What one text adds.</summary>
    private sealed record TextMeans(IReadOnlyList<double> ArticleHabits, double ArticleValues, IReadOnlyList<double> SentenceHabits,
        double SentenceValues, double Damage, int The, int Words)
    {
        public static TextMeans Of(MtClassifier classifier, Document document)
        {
            var wording = classifier.Wording.Read(document);
            return new(
                wording.ArticleContributions(1, 0).Sums, wording.ArticleValues, wording.ArticleContributions(0, 1).Sums,
                wording.SentenceValues.DefaultIfEmpty(0).Average(),
                classifier.Damage.Read(document).Mean, document.Tokens.Count(token => token.Lower == "the"), document.WordCount);
        }
    }
}
