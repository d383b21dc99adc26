using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Reporting;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>Compares the findings in articles with their gold marks: a mark is found if a finding overlaps it.</summary>
internal sealed record GoldEvaluation(GoldArticle Article, Report Report)
{
    public IEnumerable<GoldSpan> Missed => Article.Spans.Where(gold => !Report.Findings.Any(finding => finding.Span.Overlaps(gold.Span)));

    public IEnumerable<Finding> Outside => Report.Findings.Where(finding => !Article.Spans.Any(gold => gold.Span.Overlaps(finding.Span)));

    public static IEnumerable<GoldEvaluation> Of(string path, MtChecker checker) =>
        GoldFile.Read(path).Select(article => new GoldEvaluation(article, checker.Check(new Article(article.Text)
        {
            Format = ArticleFormats.OfPath(article.Path),
        })));

    /// <summary>One line per article, then every mark that was missed and every finding outside the marks.</summary>
    public static void Write(TextWriter writer, IReadOnlyCollection<GoldEvaluation> evaluations)
    {
        foreach (var evaluation in evaluations)
        {
            var musts = evaluation.Article.Spans.Count(gold => gold.Must);
            writer.WriteLine($"{Path.GetFileName(evaluation.Article.Path)}: {musts - evaluation.Missed.Count(gold => gold.Must)} of {musts} must, "
                + $"{evaluation.Article.Spans.Count - evaluation.Missed.Count()} of {evaluation.Article.Spans.Count} in all, {evaluation.Outside.Count()} outside; "
                + $"score {evaluation.Report.Score}, {evaluation.Report.Verdict}, likelihood {evaluation.Report.MtLikelihood}");
            foreach (var gold in evaluation.Missed.Where(gold => gold.Must))
                writer.WriteLine($"  missed  {gold.Family} “{gold.Span.In(evaluation.Article.Text)}” ({gold.Note})");
            foreach (var finding in evaluation.Outside)
                writer.WriteLine($"  outside {finding.Rule.Id} “{finding.Span.In(evaluation.Article.Text)}” in “…{Excerpt.Around(evaluation.Article.Text, finding.Span, 40, 40)}…”");
        }

        var all = evaluations.SelectMany(evaluation => evaluation.Article.Spans).Count(gold => gold.Must);
        var missed = evaluations.SelectMany(evaluation => evaluation.Missed).Count(gold => gold.Must);
        writer.WriteLine($"In all {all - missed} of {all} must, {evaluations.Sum(evaluation => evaluation.Outside.Count())} findings outside the marks.");
    }
}
