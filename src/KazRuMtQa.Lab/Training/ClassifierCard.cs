using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Lab.Training;

/// <summary>The model card of the classifiers, as Markdown.</summary>
internal static class ClassifierCard
{
    public static string Of(ClassifierWeights weights, HeldOutFigures figures, HeldOutFigures? trees, IReadOnlyList<LabelledArticle> articles, IReadOnlyList<FileInfo> data, int seed, long bytes) => Invariant($"""
        # Classifiers (`classifiers.bin`)

        Two linear models over hashed n-grams ({NgramReader.Buckets:N0} buckets), one of articles, one of sentences; one over {DamageFeatures.Names.Count} figures of the language models that tells damaged
        sentences from sound ones; and two formulas that weigh them with the rule findings. N-grams are one and two words with names and numbers masked, and two to four forms: grammatical words as they are, all
        others as word class and ending. Logistic regression with L2, trained with ML.NET (articles by stochastic dual coordinate
        ascent, sentences by L-BFGS), seed {seed}, one thread: two runs give the same predictions. The weights are written as half-precision numbers ({bytes / 1e6:0.0} MB) and added up by the library itself. Made by
        `lab train classifiers` from {articles.Count:N0} articles: {articles.Count(article => article.IsMachine):N0} machine translations, {articles.Count(article => article.Origin == Origin.HumanTranslation):N0} human translations, {articles.Count(article => article.Origin == Origin.Human):N0} written in English.
        Machine and human side weigh the same. Of Russian and Kazakh the third of the documents that is kept for reporting was left out. The sentence model is not shown human translations of test sets of which there is no machine translation: what such a
        set is about would tell the sides apart.

        * article: `ln odds = {Formula(weights.Article)}`
        * sentence: `ln odds = {Formula(weights.Sentence)}`

        `long` is the share tokens / (tokens + 150), `words` the log odds of the article’s n-grams times that share, `sentences` the mean of its sentences
        and `damage` that of damage times 1 − share; of a sentence `words` and `damage` are its own, and `article` is what the first line gives.
        An article's n-grams say the more the longer it is. `rules` is Σ min(findings of a rule, 3) · ln(lift). `damage` is
        the log odds that words of a sentence were lost, doubled, moved, bent or put in from elsewhere, learned from {figures.Damaged.Count:N0} sentences of human
        texts of the translation test sets that were so damaged, and all others as they are (held-out AUC {figures.DamageAuc():0.000}). It speaks in short texts and in single sentences only: in whole articles machines
        write more smoothly than human translators. When the formulas were fitted, damaged sentences stood for engines worse than those of the test sets,
        with a quarter of the machine side; one excerpt of one to four sentences of every article stood beside it. A likelihood is for a world where machine and human texts are equally many.

        The reasons of a likelihood are what each habit of writing and the findings contribute, less their contribution in the mean of the texts trained on; means stand in the file.

        ## Held out

        Each fold was measured by classifiers that saw neither its articles nor its test sets nor any system of the same name, weighed by formulas
        fitted on the other folds. AUC, mean over systems; sentences within their article, alone (by their own words, findings and damage), and by their own words only.

        | held out | systems | against human translation of the same articles | against English originals | sentence | sentence alone | its words only |
        |---|---|---|---|---|---|---|
        {Lines(figures.Systems(article => article.LogOdds).GroupBy(system => system.Fold), fold => Row(fold.Key.Name, [.. fold]))}
        {Lines(figures.Systems(article => article.LogOdds).GroupBy(system => system.Set), set => Row(set.Key, [.. set]))}

        Each part alone (AUC against human translation / English originals):

        | held out | rules | words of the article | sentences | all |
        |---|---|---|---|---|
        {Lines(Fold.All, fold => $"| {fold.Name} | {Part(figures, fold, one => one.Article.RuleLikelihood)} | {Part(figures, fold, one => one.HeldOut.Words)} | {Part(figures, fold, one => one.HeldOut.SentenceMean)} | {Part(figures, fold, one => one.LogOdds)} |")}

        {Spun(figures)}{Comparison(figures, trees)}Excerpts of one, two or four sentences, all systems together (AUC against human translation / English originals and outlets):

        | held out | excerpts | AUC |
        |---|---|---|
        {Lines(Fold.All, fold => $"| {fold.Name} | {figures.Excerpts.Count(text => text.HeldOut.Fold == fold)} | {figures.ExcerptAuc(fold, Origin.HumanTranslation):0.000} / {figures.ExcerptAuc(fold, Origin.Human):0.000} |")}

        Russian and Kazakh, by system:

        | test set | system | articles | against human translation | against English originals | sentence |
        |---|---|---|---|---|---|
        {Lines(figures.Systems(article => article.LogOdds).Where(system => system.Fold == Fold.All[0]), system => Invariant($"| {system.Set} | {system.System} | {system.Articles} | {system.Translation:0.00} | {system.English:0.00} | {system.Sentence:0.00} |"))}

        Calibration on the held-out articles ([plot](classifiers-calibration.svg)):

        | likelihood | machine translations | articles |
        |---|---|---|
        {Calibration(figures.Articles)}

        And on the excerpts:

        | likelihood | machine translations | excerpts |
        |---|---|---|
        {Calibration(figures.Excerpts)}

        ## Limits

        News in English only. Good systems of 2022 and later and large language models are hardly told from human translators. Human translation
        into a second language looks like machine translation to it. Texts of a few sentences are near the middle. It says how a text reads, not
        who made it.

        ## Data

        | data | SHA-256 |
        |---|---|
        {Lines(data, file => $"| {file.Name} | `{FileHash.Of(file)}` |")}

        WMT test sets and system outputs are released for research, outputs of ALMA and gpt-MT under MIT; news texts remain their outlets'. Only weights
        are kept, no text.

        """);

    private static string Formula(NamedWeights weights) =>
        string.Join(" + ",
            weights.All.Select(weight =>
                weight.Key == NamedWeights.Constant ? Invariant($"{weight.Value:0.00}") : Invariant($"{weight.Value:0.00} · {weight.Key}")));

    private static string Spun(HeldOutFigures figures)
    {
        var folds = Fold.All.Select(fold => (fold.Name, Figures: figures.Spun(fold))).Where(fold => fold.Figures is not null).ToArray();
        return folds.Length == 0 ? "" : Invariant($"""
            One article in {SpunArticles.Distance} written in English was spun: a quarter to three quarters of its nouns, verbs, adjectives and adverbs that WordNet lists gave way to
            a synonym of any of their first three senses. AUC of spun articles and excerpts of a fold against those of the same outlets and test sets as written; the
            program that spun them is the same in all folds:

            | held out | spun | articles | excerpts |
            |---|---|---|---|
            {Lines(folds, fold => Invariant($"| {fold.Name} | {fold.Figures!.Value.Articles} | {fold.Figures.Value.Auc:0.000} | {fold.Figures.Value.ExcerptAuc:0.000} |"))}


            """);
    }

    private static string Comparison(HeldOutFigures figures, HeldOutFigures? trees) => trees is null ? "" : Invariant($"""
        The formulas beside boosted trees (LightGBM) over the same figures of held-out texts, fitted on the same folds. Trees also see the length, how
        the sentences differ, the findings by family and all that the language model says of a sentence. AUC of articles against human translation / English
        originals, AUC of sentences alone, and log loss of articles (lower is better):

        | held out | formulas: articles | sentences alone | log loss | trees: articles | sentences alone | log loss |
        |---|---|---|---|---|---|---|
        {Lines(Fold.All, fold => $"| {fold.Name} | {Part(figures, fold, one => one.LogOdds)} | {Alone(figures, fold)} | {Part(trees, fold, one => one.LogOdds)} | {Alone(trees, fold)} |")}

        {Choice(figures, trees)}


        """);

    /// <summary>What is used and why; the figures decide which of the two sentences it is.</summary>
    private static string Choice(HeldOutFigures figures, HeldOutFigures trees)
    {
        var folds = Fold.All.Where(fold => figures.Articles.Any(article => article.HeldOut.Fold == fold)).ToArray();
        var (formulas, boosted) = (folds.Average(figures.Loss), folds.Average(trees.Loss));
        return formulas <= boosted
            ? Invariant($"The formulas are used: over all folds their log loss is lower ({formulas:0.000}; trees {boosted:0.000}), and each of their parts can be told as a reason.")
            : Invariant($"The formulas are used although over all folds trees have the lower log loss ({boosted:0.000}; formulas {formulas:0.000}): each part of a formula can be told as a reason.");
    }

    private static string Alone(HeldOutFigures figures, Fold fold) =>
        figures.Systems(article => article.LogOdds).Where(system => system.Fold == fold).ToArray() is { Length: > 0 } systems
            ? Invariant($"{systems.Average(system => system.Alone):0.000} | {figures.Loss(fold):0.000}") : " | ";

    private static string Calibration(IReadOnlyList<ScoredArticle> texts) =>
        Lines(HeldOutFigures.Calibration(texts), tenth => Invariant($"| {tenth.Likelihood:0.00} | {tenth.Machine:0.00} | {tenth.Articles} |"));

    private static string Row(string name, SystemFigures[] systems) => Invariant(
        $"| {name} | {systems.Length} | {systems.Average(system => system.Translation):0.000} | {systems.Average(system => system.English):0.000} | {systems.Average(system => system.Sentence):0.000} | {systems.Average(system => system.Alone):0.000} | {systems.Average(system => system.Words):0.000} |");

    private static string Part(HeldOutFigures figures, Fold fold, Func<ScoredArticle, double> odds) =>
        figures.Systems(odds).Where(system => system.Fold == fold).ToArray() is { Length: > 0 } systems
            ? Invariant($"{systems.Average(system => system.Translation):0.000} / {systems.Average(system => system.English):0.000}") : "";

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
