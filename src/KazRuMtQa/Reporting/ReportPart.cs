using System.Globalization;

namespace KazRuMtQa.Reporting;

/// <summary>The title of an article, or its text, with what was found in it: the places of findings are places of their part.</summary>
/// <param name="Text">The part as it was sent.</param>
/// <param name="Findings">In the order of the part.</param>
/// <param name="IsTitle">Whether it is the title.</param>
internal sealed record ReportPart(string Text, IReadOnlyList<Finding> Findings, bool IsTitle)
{
    private readonly LineMap lines = new(Text);

    /// <summary>The title where something was found in it, then the text.</summary>
    public static IEnumerable<ReportPart> Of(Report report)
    {
        if (report.TitleFindings.Count > 0) yield return new ReportPart(report.Article.Title ?? "", report.TitleFindings, true);
        yield return new ReportPart(report.Article.Text, report.Findings, false);
    }

    public LineMap Lines => lines;

    /// <summary>"3:14"; "title:14".</summary>
    public string PlaceOf(TextSpan span)
    {
        var at = lines.At(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{(IsTitle ? "title" : at.Line.ToString(CultureInfo.InvariantCulture))}:{at.Column}");
    }
}
