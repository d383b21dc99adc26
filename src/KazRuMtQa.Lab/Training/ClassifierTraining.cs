using KazRuMtQa.Lab.Data;
using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Trains the classifiers: linear models of articles, of sentences and of damage on all texts; and the weights of their combination on what
/// models of the same kind say of folds that they did not see. Editors' decisions teach the sentence model.
/// </summary>
/// <param name="texts">Articles, with excerpts and damaged sentences of them.</param>
/// <param name="feedback">What editors decided.</param>
/// <param name="seed">Seed of ML.NET.</param>
/// <param name="progress">Told what begins.</param>
internal sealed class ClassifierTraining(IReadOnlyList<LabelledArticle> texts, IReadOnlyList<LabelledArticle> feedback, int seed,
    Action<string> progress)
{
    /// <summary>What damaged sentences weigh beside machine translation when evidence is combined.</summary>
    private const double DamagedShare = 0.25;

    /// <summary>What was learned without a fold.</summary>
    private readonly Dictionary<Fold, (LinearModel Articles, LinearModel Sentences, DamageModel Damage)> withoutFold = [];

    private readonly LabelledArticle[] articles = [.. texts.Where(text => text.Kind == TextKind.Article)];

    /// <summary>Every text of a fold, read by classifiers trained on the rest.</summary>
    public IReadOnlyList<HeldOutArticle> HoldOut() => Fold.All.Where(fold => articles.Any(fold.Holds)).SelectMany(fold =>
    {
        progress($"Held out: {fold.Name}");
        var part = fold.TrainingPart(articles);
        var (ofArticles, ofSentences) = (LinearModel.OfArticles(part, seed), LinearModel.OfSentences(OnBothSides(part), [], seed));
        var ofDamage = LearnDamage(text => !fold.Holds(text));
        withoutFold[fold] = (ofArticles, ofSentences, ofDamage);
        return texts.Where(fold.Holds).Select(text => HeldOutArticle.Read(text, fold, ofArticles, ofSentences, ofDamage)).ToArray();
    }).ToArray();

    /// <summary>The formulas, fitted on these texts.</summary>
    public Func<HeldOutArticle, ScoredArticle> Formulas(IReadOnlyList<HeldOutArticle> texts)
    {
        var (article, sentence) = Combine(texts);
        return text =>
        {
            var odds = text.LogOdds(article);
            return new ScoredArticle(text, odds, [.. text.Sentences.Select(own => own.LogOdds(sentence, odds))],
                [.. text.Sentences.Select(own => own.LogOdds(sentence, 0))]);
        };
    }

    /// <summary>
    /// Boosted trees in place of the formulas, fitted on these texts: they see all that the formulas weigh, and what these leave out.
    /// </summary>
    public Func<HeldOutArticle, ScoredArticle> Trees(IReadOnlyList<HeldOutArticle> texts)
    {
        var weights = Weights(texts);
        var ofArticles =
            BoostedTrees.Fit([.. texts.Select((text, i) => new EvidenceRow(text.Figures(), text.Article.IsMachine, (float)weights[i]))], seed);
        var ofSentences = BoostedTrees.Fit([.. texts.SelectMany((text, i) =>
            SentencesOf(text).Select(figures => new EvidenceRow(figures, text.Article.IsMachine, (float)weights[i])))], seed);
        return text =>
        {
            double[] alone = [.. text.SentenceFigures().Select(ofSentences.LogOdds)];
            return new ScoredArticle(text, ofArticles.LogOdds(text.Figures()), alone, alone);
        };

        static IEnumerable<float[]> SentencesOf(HeldOutArticle text) => text.Article.Kind == TextKind.Excerpt ? [] : text.SentenceFigures();
    }

    /// <summary>The combinations for articles and for sentences, fitted on held-out texts.</summary>
    public (NamedWeights Article, NamedWeights Sentence) Combine(IReadOnlyList<HeldOutArticle> heldOut)
    {
        ArgumentNullException.ThrowIfNull(heldOut);
        var weights = Weights(heldOut);
        var (constant, weight) = CombinationModel.Train([.. heldOut.Select((one, i) => Row(one.Terms, one, weights[i]))], signed: 1, seed);
        var article = Named(constant, heldOut[0].Terms, weight);
        return (article, CombineSentences(heldOut, article, weights));
    }

    /// <summary>
    /// Own words, rules and damage are weighed without the article first: it knows who wrote the text so much better that sentences would
    /// have no say, and all of an article would look the same.
    /// </summary>
    private NamedWeights CombineSentences(IReadOnlyList<HeldOutArticle> heldOut, NamedWeights article, double[] weights)
    {
        var sentences = (
            from i in Enumerable.Range(0, heldOut.Count)
            where heldOut[i].Article.Kind != TextKind.Excerpt
            from sentence in heldOut[i].Sentences
            select (HeldOut: heldOut[i], Sentence: sentence, Weight: weights[i])).ToArray();
        var (constant, own) = CombinationModel.Train([.. sentences.Select(one => Row(one.Sentence.Terms, one.HeldOut, one.Weight))], signed: 0, seed);
        var alone = Named(constant, sentences[0].Sentence.Terms, own);
        var (shift, both) = CombinationModel.Train([.. sentences.Where(one => one.HeldOut.Article.Kind == TextKind.Article)
            .Select(one =>
                Row([new Term(TrainedLikelihood.Article, one.HeldOut.LogOdds(article) + alone.LogOdds(one.Sentence.Terms))], one.HeldOut,
                    one.Weight))], signed: 0, seed);
        var scaled =
            alone.All.Select(weight => KeyValuePair.Create(weight.Key, (both[0] * weight.Value) + (weight.Key == NamedWeights.Constant ? shift : 0)));
        return new NamedWeights([.. scaled, KeyValuePair.Create(TrainedLikelihood.Article, both[0])]);
    }

    /// <summary>
    /// The classifiers that have seen nothing of a fold: what is fitted on its articles must not rest on likelihoods of texts learned by heart.
    /// </summary>
    public IEnumerable<(Fold Fold, ClassifierWeights Weights)> Folds(NamedWeights article, NamedWeights sentence) =>
        withoutFold.Select(pair => (pair.Key, Assembled(pair.Value.Articles, pair.Value.Sentences, pair.Value.Damage, article, sentence, [])));

    public ClassifierWeights Train(NamedWeights article, NamedWeights sentence, IReadOnlyList<(string Name, string Hash)> trainedOn)
    {
        progress("All texts");
        var (ofArticles, ofSentences) = (LinearModel.OfArticles(articles, seed), LinearModel.OfSentences(OnBothSides(articles), feedback, seed));
        return Assembled(ofArticles, ofSentences, LearnDamage(_ => true), article, sentence, trainedOn);
    }

    private static ClassifierWeights Assembled(
        LinearModel ofArticles, LinearModel ofSentences, DamageModel ofDamage, NamedWeights article, NamedWeights sentence,
        IReadOnlyList<(string Name, string Hash)> trainedOn)
    {
        var buckets = new Half[2 * NgramReader.Buckets];
        for (var bucket = 0; bucket < NgramReader.Buckets; bucket++)
            (buckets[2 * bucket], buckets[(2 * bucket) + 1]) = ((Half)ofArticles[bucket], (Half)ofSentences[bucket]);
        return new ClassifierWeights
        {
            Buckets = buckets,
            ArticleBias = ofArticles.Bias,
            SentenceBias = ofSentences.Bias,
            Damage = ofDamage,
            Article = article,
            Sentence = sentence,
            TrainedOn = trainedOn,
        };
    }

    /// <summary>
    /// Without human translations of test sets that have no machine translation: what such a set is about would tell the sides apart, and a sentence
    /// has little else to say.
    /// </summary>
    private static LabelledArticle[] OnBothSides(IReadOnlyList<LabelledArticle> articles)
    {
        var sets = articles.Where(article => article.IsMachine).Select(article => article.Set).ToHashSet(StringComparer.Ordinal);
        return [.. articles.Where(article => article.Origin != Origin.HumanTranslation || sets.Contains(article.Set))];
    }

    /// <summary>
    /// Both sides weigh the same. Sound are the sentences of human texts of the translation test sets: the language model has not learned
    /// these.
    /// </summary>
    private DamageModel LearnDamage(Func<LabelledArticle, bool> isSeen)
    {
        var damaged = texts.Where(text => text.Kind == TextKind.Damaged && isSeen(text)).ToArray();
        var sets = damaged.Select(text => text.Set).ToHashSet(StringComparer.Ordinal);
        var (sound, broken) =
            (DamageOf(articles.Where(article => !article.IsMachine && sets.Contains(article.Set) && isSeen(article))), DamageOf(damaged));
        var weightOfSound = (float)broken.Length / sound.Length;
        const float Regularization = 0.1f;
        const float Tolerance = 1e-6f;
        var (bias, weights) = LogisticRegression.Fit(
            [.. sound.Select(features => new EvidenceRow(features, false, weightOfSound)),
                .. broken.Select(features => new EvidenceRow(features, true, 1))], Regularization, Tolerance, seed);
        return new DamageModel(weights, bias);
    }

    private static float[][] DamageOf(IEnumerable<LabelledArticle> texts) =>
        [.. texts.SelectMany(text => text.Sentences).Select(sentence => sentence.Damage).Where(features => features.Length > 0)];

    private static NamedWeights Named(float constant, IEnumerable<Term> terms, IReadOnlyList<float> weights) =>
        new([KeyValuePair.Create(NamedWeights.Constant, constant),
            .. terms.Zip(weights, (term, weight) => KeyValuePair.Create(term.Weight, weight))]);

    private static EvidenceRow Row(IEnumerable<Term> terms, HeldOutArticle text, double weight) =>
        new([.. terms.Select(term => (float)term.Value)], text.Article.IsMachine, (float)weight);

    /// <summary>Articles and excerpts as always; damaged sentences have their share of the machine side.</summary>
    private static double[] Weights(IReadOnlyList<HeldOutArticle> heldOut)
    {
        var texts = heldOut.Select(one => one.Article).ToArray();
        var weights = TrainingWeights.Of(texts, text => text.Kind == TextKind.Damaged ? 0 : 1);
        var damaged = texts.Count(text => text.Kind == TextKind.Damaged);
        var machine = texts.Select((text, i) => text is { IsMachine: true, Kind: not TextKind.Damaged } ? weights[i] : 0).Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            if (texts[i].Kind == TextKind.Damaged) weights[i] = DamagedShare * machine / damaged;
            else if (texts[i].IsMachine) weights[i] *= 1 - DamagedShare;
        }

        return weights;
    }
}
