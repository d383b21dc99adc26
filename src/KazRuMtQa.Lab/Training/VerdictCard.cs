using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Lab.Training;

/// <summary>The model card of the verdicts, as Markdown.</summary>
internal static class VerdictCard
{
    /// <param name="model">The model that ships.</param>
    /// <param name="confusion">By kind of text: what editors' marks come to, and what models predict that have seen no translation of the same
    /// document.</param>
    /// <param name="rates">The shares of newsroom articles that may be sent to an editor and kept back.</param>
    /// <param name="data">The files it was fitted on.</param>
    /// <param name="seed">Seed of the training.</param>
    public static string Of(
        VerdictModel model, IReadOnlyList<(string Kind, (Verdict Decision, Verdict Predicted)[] Articles)> confusion, (double Reviewed, double Blocked) rates, IReadOnlyList<FileInfo> data, int seed) => Invariant($"""
        # Verdicts (`verdict.tsv`)

        Two logistic regressions with L2 (ML.NET, L-BFGS, one thread, seed {seed}) over four terms: the log-odds of the likelihood (-1 where it cannot be told), and the logarithm of the
        confidence-weighted density of critical, major and style findings (1 + per 150 words, 50 words added). One gives the probability of an edit, the other that of
        being kept back. The decision learned: an article with a critical mark, or with four major marks in 150 words, is kept back; one with a major mark, or with three marks of
        any kind in 150 words, is edited; human translation and news written in English are published. The three sides weigh the same.
        Thresholds: at most {rates.Reviewed:P1} of the news written in English is sent to an editor and at most {rates.Blocked:P1} kept back, and what is likelier to be published than not is never kept back.
        A text that is not English, a critical or major finding, a confession and the limits of the house decide before the model is asked. Made by `train verdict`.

        | term | edit | keep back |
        |---|---|---|
        {string.Join("\n", model.Lines().Skip(1).Select(line => $"| {line.Replace("\t", " | ", StringComparison.Ordinal)} |"))}

        Confusion by five-fold cross-validation over documents (rows: what the marks come to; columns: the verdict of the model alone). The likelihood of each is that of a
        classifier that has seen neither the article nor its test set nor a system of the same name (`train classifiers --folds`).

        | text | decision | articles | pass | review | block |
        |---|---|---|---|---|---|
        {string.Join("\n", confusion.SelectMany(kind => kind.Articles.GroupBy(article => article.Decision).OrderBy(group => group.Key).Select(group => Row(kind.Kind, group))))}

        | data | SHA-256 |
        |---|---|
        {string.Join("\n", data.Select(file => $"| {file.Name} | `{FileHash.Of(file)}` |"))}

        """);

    private static string Row(string kind, IGrouping<Verdict, (Verdict Decision, Verdict Predicted)> group) =>
        Invariant($"| {kind} | {group.Key} | {group.Count()} | {string.Join(" | ", Enum.GetValues<Verdict>().Select(verdict => group.Count(article => article.Predicted == verdict)))} |");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
