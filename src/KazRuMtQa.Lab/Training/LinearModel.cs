using KazRuMtQa.Likelihood;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace KazRuMtQa.Lab.Training;

/// <summary>A logistic regression over n-grams, trained with ML.NET in one thread with a seed, so that two runs agree.</summary>
internal sealed class LinearModel
{
    /// <summary>An editor's decision counts as much as so many sentences of the corpus, which nobody looked at.</summary>
    private const int FeedbackWeight = 10;

    private readonly float[] weights;

    private LinearModel(float[] weights, float bias) => (this.weights, Bias) = (weights, bias);

    public float Bias { get; }

    public float this[int bucket] => weights[bucket];

    public double LogOdds(IReadOnlyList<NgramValue> ngrams) => Bias + ngrams.Sum(ngram => (double)weights[ngram.Bucket] * ngram.Value);

    /// <summary>0 for a sentence too short to say anything.</summary>
    public double LogOdds(LabelledSentence sentence) =>
        sentence.Buckets.Length == 0
            ? 0
            : Bias + (sentence.Buckets.Sum(bucket => (double)weights[bucket]) * NgramVector.InSentence(sentence.Buckets.Length));

    public static LinearModel OfArticles(IReadOnlyList<LabelledArticle> articles, int seed)
    {
        const int Rounds = 20;
        var weights = TrainingWeights.Of(articles, _ => 1);
        var rows = articles.Select((article, i) => new NgramRow(Vector(article.Ngrams), article.IsMachine, (float)weights[i]));
        var context = new MLContext(seed);
        return Of(context.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Rounds,
            L2Regularization = 3e-6f,
            L1Regularization = 0,
            // Its own test of convergence stops far too early on so many features.
            ConvergenceTolerance = 1e-4f,
            ConvergenceCheckFrequency = Rounds,
            ExampleWeightColumnName = nameof(NgramRow.Weight),
        }).Fit(Data(context, rows)).Model.SubModel);
    }

    /// <param name="articles">What is read sentence by sentence.</param>
    /// <param name="feedback">Sentences that editors decided on.</param>
    /// <param name="seed">Seed of ML.NET.</param>
    public static LinearModel OfSentences(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<LabelledArticle> feedback, int seed)
    {
        var weights = TrainingWeights.Of(articles, article => Told(article).Count());
        var mean = articles.Select((article, i) => weights[i] * Told(article).Count()).Sum() / articles.Sum(article => Told(article).Count());
        var rows = articles.SelectMany((article, i) => Rows(article, weights[i]))
            .Concat(feedback.SelectMany(decided => Rows(decided, FeedbackWeight * mean)));
        var context = new MLContext(seed);
        // Dual ascent overfits short texts.
        return Of(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 60,
            L2Regularization = 1,
            L1Regularization = 0,
            HistorySize = 8,
            OptimizationTolerance = 1e-6f,
            ExampleWeightColumnName = nameof(NgramRow.Weight),
        }).Fit(Data(context, rows)).Model.SubModel);
    }

    private static IEnumerable<LabelledSentence> Told(LabelledArticle article) => article.Sentences.Where(sentence => sentence.Buckets.Length > 0);

    private static IEnumerable<NgramRow> Rows(LabelledArticle article, double weight) =>
        Told(article).Select(sentence => new NgramRow(Vector(sentence), article.IsMachine, (float)weight));

    private static LinearModel Of(LinearBinaryModelParameters model) => new([.. model.Weights], model.Bias);

    private static IDataView Data(MLContext context, IEnumerable<NgramRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(NgramRow));
        schema[nameof(NgramRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, NgramReader.Buckets);
        return context.Data.LoadFromEnumerable(rows.ToArray(), schema);
    }

    private static VBuffer<float> Vector(IReadOnlyList<NgramValue> ngrams) =>
        new(NgramReader.Buckets, ngrams.Count, ngrams.Select(ngram => ngram.Value).ToArray(), ngrams.Select(ngram => ngram.Bucket).ToArray());

    private static VBuffer<float> Vector(LabelledSentence sentence)
    {
        var counts = sentence.Buckets.CountBy(bucket => bucket).ToArray();
        var value = NgramVector.InSentence(sentence.Buckets.Length);
        return new(NgramReader.Buckets, counts.Length, counts.Select(count => count.Value * value).ToArray(),
            counts.Select(count => count.Key).ToArray());
    }

    private sealed record NgramRow(VBuffer<float> Features, bool Label, float Weight);
}
