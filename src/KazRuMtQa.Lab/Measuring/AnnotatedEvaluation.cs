using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Compares findings with the marks of editors in whole articles: the share of the visible marks that a finding overlaps (recall) and the share of
/// the findings that overlap any mark (precision). Intervals are 95 % by resampling documents, since faults of one document are not independent.
/// </summary>
internal sealed class AnnotatedEvaluation(MtChecker checker)
{
    private const int ContextLength = 60;

    private readonly List<Comparison> comparisons = [];

    public void Check(IEnumerable<AnnotatedArticle> articles)
    {
        foreach (var article in articles) Add(article, checker.Check(article.Text));
    }

    /// <summary>An article with a report that was made of it before.</summary>
    public void Add(AnnotatedArticle article, Report report) => comparisons.Add(Comparison.Of(article, report));

    /// <summary>
    /// Recall by category, by severity, by test set and by system, with the precision of the findings in the same articles where that is
    /// meaningful.
    /// </summary>
    public Table Table()
    {
        var table = new Table().AddColumns("marks", "visible", "found", "recall (95 %)", "findings", "on a mark", "precision (95 %)");
        foreach (var category in Values(mark => mark.Category))
            AddRow(table, category, comparisons, mark => mark.Category == category, withPrecision: false);
        foreach (var severity in Values(mark => mark.Severity))
            AddRow(table, severity, comparisons, mark => mark.Severity == severity, withPrecision: false);
        AddRow(table, "major and critical", comparisons, mark => mark.IsSevere, withPrecision: false);
        AddGroups(table, comparison => comparison.Article.TestSet);
        AddGroups(table, comparison => $"{comparison.Article.TestSet} {comparison.Article.System}");
        AddRow(table, "all", comparisons, _ => true, withPrecision: true);
        return table;
    }

    /// <summary>How often each rule fires and how often on a mark, the most frequent first.</summary>
    public Table RuleTable()
    {
        var table = new Table().AddColumns("rule", "findings", "on a mark", "share");
        foreach (var rule in comparisons.SelectMany(comparison => comparison.Findings)
            .GroupBy(finding => finding.Finding.Rule.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var right = rule.Count(finding => finding.IsOnMark);
            table.AddRow(rule.Key.EscapeMarkup(), $"{rule.Count()}", $"{right}", Number((double)right / rule.Count()));
        }

        return table;
    }

    /// <summary>What decisions the verdicts come to: articles by verdict and by the density of their grave marks.</summary>
    public Table VerdictTable()
    {
        var table = new Table().AddColumns("major marks in 150 words", "articles", "pass", "review", "block");
        AddRow("none", comparison => comparison.SevereDensity == 0);
        AddRow("under one", comparison => comparison.SevereDensity is > 0 and < 1);
        AddRow("one and more", comparison => comparison.SevereDensity >= 1);
        return table;

        void AddRow(string name, Func<Comparison, bool> isCounted)
        {
            var counted = comparisons.Where(isCounted).ToArray();
            table.AddRow([name, $"{counted.Length}",
                .. Enum.GetValues<Verdict>().Select(verdict => $"{counted.Count(comparison => comparison.Report.Verdict == verdict)}")]);
        }
    }

    /// <summary>
    /// Marks that were missed and findings that meet no mark, for reading: at most <paramref name="count"/> of each category and of each
    /// rule.
    /// </summary>
    public void WriteSamples(TextWriter writer, int count)
    {
        foreach (var category in comparisons.SelectMany(comparison => comparison.Missed.Select(mark => (comparison.Article, Mark: mark)))
            .GroupBy(missed => missed.Mark.Category, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var (article, mark) in category.Take(count))
                writer.WriteLine($"missed   {category.Key} {mark.Severity} {Excerpt.Around(article.Text, mark.Span, ContextLength, ContextLength)} [{article.System}]");
        }

        foreach (var rule in comparisons.SelectMany(comparison =>
            comparison.Findings.Where(finding => !finding.IsOnMark).Select(finding => (comparison.Article, finding.Finding)))
            .GroupBy(unmarked => unmarked.Finding.Rule.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var (article, finding) in rule.Take(count))
                writer.WriteLine($"unmarked {rule.Key} {Excerpt.Around(article.Text, finding.Span, ContextLength, ContextLength)} [{article.System}]");
        }
    }

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void AddRow(Table table, string name, IReadOnlyList<Comparison> counted, Func<EditorMark, bool> isCounted, bool withPrecision)
    {
        var visible = counted.Select(comparison => comparison.Article.Marks.Count(mark => mark.IsVisible && isCounted(mark))).ToArray();
        var found = counted.Select((comparison, i) => visible[i] - comparison.Missed.Count(isCounted)).ToArray();
        var findings = counted.Select(comparison => comparison.Findings.Count).ToArray();
        var right = counted.Select(comparison => comparison.Findings.Count(finding => finding.IsOnMark)).ToArray();
        table.AddRow([
            name.EscapeMarkup(), $"{visible.Sum()}", $"{found.Sum()}", Share(found, visible, counted),
            .. withPrecision ? [$"{findings.Sum()}", $"{right.Sum()}", Share(right, findings, counted)] : (string[])["", "", ""]]);
    }

    private static string Share(int[] parts, int[] wholes, IReadOnlyList<Comparison> counted)
    {
        var share = ResampledShare.Of(parts.Select((part, i) => (counted[i].Article.DocumentId, part, wholes[i])));
        return share is null ? "-" : $"{Number(share.Value)} ({Number(share.Low)}-{Number(share.High)})";
    }

    private IEnumerable<string> Values(Func<EditorMark, string> of) =>
        comparisons.SelectMany(comparison => comparison.Article.Marks).Where(mark => mark.IsVisible).Select(of).Distinct()
            .Order(StringComparer.Ordinal);

    private void AddGroups(Table table, Func<Comparison, string> key)
    {
        foreach (var group in comparisons.GroupBy(key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            AddRow(table, group.Key, [.. group], _ => true, withPrecision: true);
    }

    /// <summary>
    /// An article with its report: each finding with whether it overlaps a mark, visible or not, and the visible marks that none overlaps.
    /// </summary>
    private sealed record Comparison(AnnotatedArticle Article, Report Report, IReadOnlyList<(Finding Finding, bool IsOnMark)> Findings,
        IReadOnlyList<EditorMark> Missed)
    {
        private const double WordsOfDensity = 150;

        public double SevereDensity => Article.Marks.Count(mark => mark.IsVisible && mark.IsSevere) * WordsOfDensity / Math.Max(1, Report.WordCount);

        public static Comparison Of(AnnotatedArticle article, Report report) => new(
            article, report,
            [.. report.Findings.Select(finding => (finding, article.Marks.Any(mark => mark.Touches(finding.Span))))],
            [.. article.Marks.Where(mark => mark.IsVisible && !report.Findings.Any(finding => mark.Touches(finding.Span)))]);
    }
}
