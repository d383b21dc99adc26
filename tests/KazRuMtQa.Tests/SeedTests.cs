using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Measuring;

namespace KazRuMtQa.Tests;

/// <summary>The seed articles: every finding is kept in a golden file, so that a change of any rule shows as a diff to review.</summary>
public sealed class SeedTests
{
    private static readonly MtChecker Checker = new();

    private static IEnumerable<TestCaseData> Articles() =>
        GoldFile.Read(Repository.File("seeds", "gold.jsonl"))
            .Select(article => new TestCaseData(article).SetName("seed " + Path.GetFileName(article.Path)));

    [TestCaseSource(nameof(Articles))]
    public void FindingsAreAsReviewed(object article)
    {
        var gold = (GoldArticle)article;
        var report = Check(gold);
        var lines = report.Findings.Select(finding =>
            $"{finding.Span.Start}-{finding.Span.End} {finding.Rule.Id} “{finding.Span.In(gold.Text).ReplaceLineEndings("⏎")}” {string.Join(" | ", finding.Suggestions.Select(text => $"→ “{text.ReplaceLineEndings("⏎")}”"))}".TrimEnd());
        Golden.Check(Path.Combine("Golden", Path.GetFileName(gold.Path) + ".findings"),
            string.Concat(lines.Append($"score {report.Score.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {report.Verdict}, {report.Language}").Select(line => line + "\n")));
    }

    [Test]
    public void CleanArticlesDrawNoFinding()
    {
        var evaluations = GoldFile.Read(Repository.File("seeds", "gold.jsonl"))
            .Where(article => Path.GetFileName(article.Path).StartsWith("clean", StringComparison.Ordinal));
        Assert.That(evaluations.SelectMany(article =>
            Check(article).Findings.Select(finding => $"{Path.GetFileName(article.Path)}: {finding.Rule.Id} “{finding.Span.In(article.Text)}”")),
                Is.Empty);
    }

    [Test]
    public void MostMarkedArtifactsAreFound()
    {
        var evaluations = GoldEvaluation.Of(Repository.File("seeds", "gold.jsonl"), Checker).ToArray();
        var musts = evaluations.SelectMany(evaluation => evaluation.Article.Spans).Count(gold => gold.Must);
        var missed = evaluations.SelectMany(evaluation => evaluation.Missed).Where(gold => gold.Must).ToArray();
        Assert.That(1 - ((double)missed.Length / musts), Is.GreaterThanOrEqualTo(0.8),
            string.Join("\n", missed.Select(gold => $"{gold.Family}: {gold.Note}")));
    }

    private static Report Check(GoldArticle article) => Checker.Check(new Article(article.Text)
    {
        Format = ArticleFormats.OfPath(article.Path),
    });
}
