using System.Globalization;
using KazRuMtQa.Lab.Data;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Of the marks that only the source shows, the share that a finding of the rules on the source overlaps, by category; and how many of those
/// findings meet any mark. A finding about what is missing covers the sentence in which it is missing, as an editor would look at it.
/// </summary>
internal sealed class SourceMarkEvaluation(bool isStrict)
{
    private readonly MtChecker checker = new((isStrict ? CheckOptions.Default.Strict() : CheckOptions.Default) with
    {
        EnabledOnly = new HashSet<string> { "fidelity" },
    });

    private readonly SortedDictionary<string, (int Marks, int Found)> categories = new(StringComparer.Ordinal);
    private int findings;
    private int onMark;

    public bool HasMarks => categories.Count > 0;

    public void Check(AnnotatedArticle article)
    {
        if (article.Source is null) return;
        var found = checker.Check(new Article(article.Text) { Source = article.Source }).Findings;
        findings += found.Count;
        onMark += found.Count(finding => article.Marks.Any(mark => mark.Touches(finding.Span)));
        foreach (var mark in article.Marks.Where(mark => !mark.IsVisible))
        {
            var (marks, seen) = categories.GetValueOrDefault(mark.Category);
            categories[mark.Category] = (marks + 1, seen + (found.Any(finding => mark.Touches(finding.Span)) ? 1 : 0));
        }
    }

    public Table Table()
    {
        var table = new Table().AddColumns("only the source shows", "marks", "found", "share", "findings", "on a mark", "share");
        foreach (var (category, (marks, found)) in categories)
            table.AddRow(category.EscapeMarkup(), $"{marks}", $"{found}", Share(found, marks), "", "", "");
        var (all, seen) = (categories.Values.Sum(count => count.Marks), categories.Values.Sum(count => count.Found));
        return table.AddRow("all", $"{all}", $"{seen}", Share(seen, all), $"{findings}", $"{onMark}", Share(onMark, findings));
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
