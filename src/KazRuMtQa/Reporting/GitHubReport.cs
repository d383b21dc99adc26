using KazRuMtQa.Rules;

namespace KazRuMtQa.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which show as annotations on the changed files. A step shows 10 errors, 10 warnings and 10 notices
/// and a job 50 in all, so the worst and surest come first, and the last line says how many there are. Dismissed findings are left out.
/// </summary>
public static class GitHubReport
{
    private const int ShownOfEach = 10;

    /// <summary>Writes the annotations of all files.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        var findings = files.SelectMany(Counting).OrderByDescending(item => item.Finding.Severity).ThenByDescending(item => item.Finding.Confidence)
            .ToArray();
        foreach (var (path, part, finding) in findings) writer.WriteLine(Annotation(path, part, finding));
        foreach (var file in files)
        {
            // The name in front keeps a file called "::error" from giving commands.
            var summary = $"{file.Path}: {Wording.Findings(file.Report.AllFindings)}; score {Wording.Number(file.Report.Score)}, verdict {Lower.Of(file.Report.Verdict)}";
            writer.WriteLine("KazRuMtQa: " + Data(summary));
        }

        var hidden = findings.CountBy(item => item.Finding.Severity).Sum(count => Math.Max(0, count.Value - ShownOfEach));
        if (hidden > 0)
            writer.WriteLine($"KazRuMtQa: GitHub shows {ShownOfEach} annotations of each level: {Wording.Count(hidden, "finding")} of {findings.Length} stand in this log alone.");
    }

    private static IEnumerable<(string Path, ReportPart Part, Finding Finding)> Counting(CheckedFile file) =>
        from part in ReportPart.Of(file.Report)
        from finding in part.Findings
        where finding.Dismissal is null
        select (file.Path, part, finding);

    private static string Annotation(string path, ReportPart part, Finding finding)
    {
        var level = finding.Severity switch { Severity.Critical => "error", Severity.Major => "warning", _ => "notice" };
        var repair = finding.Suggestions.Count > 0 ? " " + Wording.Repair(finding.Suggestions[0]) : "";
        var title = $"{finding.Rule.Title} ({finding.Rule.Id})";
        var file = Property(path.Replace('\\', '/'));
        return part.IsTitle
            ? $"::{level} file={file},title={Property(title)}::{Data($"In the title: {finding.Message}{repair}")}"
            : $"::{level} file={file}{Lines(part, finding.Span)},title={Property(title)}::{Data(finding.Message + repair)}";
    }

    /// <summary>Columns mean something only inside one line, and the last one is part of the range.</summary>
    private static string Lines(ReportPart part, TextSpan span)
    {
        var (start, end) = (part.Lines.At(span.Start), part.Lines.At(span.End));
        var columns = start.Line == end.Line ? $",col={start.Column},endColumn={Math.Max(start.Column, end.Column - 1)}" : "";
        return $",line={start.Line},endLine={end.Line}{columns}";
    }

    private static string Data(string text) => WellFormed.Of(text).Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
