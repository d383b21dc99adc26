using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Reporting;

/// <summary>For people at a terminal: every finding in its line with a mark under it, then a summary.</summary>
public static class TextReport
{
    /// <summary>Columns of a line that are shown around a finding.</summary>
    private const int Window = 96;

    /// <param name="writer">Where to.</param>
    /// <param name="files">What was checked.</param>
    /// <param name="colour">Whether to write ANSI colour codes.</param>
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files) Write(writer, file, colour);
    }

    private static void Write(TextWriter writer, CheckedFile file, bool colour)
    {
        var lines = new LineMap(file.Report.Article.Text);
        foreach (var finding in file.Report.Findings) Write(writer, file, finding, lines, colour);
        Summarise(writer, file, colour);
    }

    private static void Write(TextWriter writer, CheckedFile file, Finding finding, LineMap lines, bool colour)
    {
        var text = file.Report.Article.Text;
        var place = lines.At(finding.Span.Start);
        var dismissed = finding.Dismissal is { } dismissal ? $" (dismissed: {Lower.Of(dismissal)})" : "";
        var severity = Paint(Lower.Of(finding.Severity), ColourOf(finding.Severity), colour);
        writer.WriteLine($"{file.Path}:{place.Line}:{place.Column}: {severity} {Paint(finding.Rule.Id, "2", colour)}{dismissed}");
        var line = lines.Line(place.Line);
        var end = Math.Min(finding.Span.End, line.End);
        var from = Math.Max(line.Start, Math.Min(finding.Span.Start - 36, line.End - Window));
        var to = Math.Min(line.End, Math.Max(from + Window, Math.Min(end + 8, from + (2 * Window))));
        from = OnBoundary(text, from, line.Start);
        to = OnBoundary(text, to, line.Start);
        var before = (from > line.Start ? "…" : "") + Visible(text[from..finding.Span.Start]);
        var marked = Visible(text[finding.Span.Start..Math.Max(finding.Span.Start, Math.Min(end, to))]);
        writer.WriteLine($"    {before}{marked}{Visible(text[Math.Min(Math.Max(finding.Span.Start, end), to)..to])}{(to < line.End ? "…" : "")}");
        writer.WriteLine($"    {new string(' ', Width(before))}{Paint("^" + new string('~', Math.Max(0, Width(marked) - 1)), ColourOf(finding.Severity), colour)}");
        writer.WriteLine($"    {finding.Message}");
        if (finding.Suggestions.Count > 0)
            writer.WriteLine($"    Better: {string.Join(" or ", finding.Suggestions.Select(suggestion => suggestion.Length == 0 ? "leave it out" : $"“{Visible(suggestion)}”"))}");
        writer.WriteLine();
    }

    private static void Summarise(TextWriter writer, CheckedFile file, bool colour)
    {
        var report = file.Report;
        var counted = report.Findings.Where(finding => finding.Dismissal is null).ToArray();
        var bySeverity = counted.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {Lower.Of(group.Key)}");
        var advice = report.Verdict switch
        {
            Verdict.Pass => "nothing that should hold it up",
            Verdict.Review => "an editor should read it before publication",
            _ => "it should not be published as it is",
        };
        writer.WriteLine($"{file.Path}: {report.WordCount} words, {(counted.Length == 0 ? "no findings" : $"{counted.Length} findings ({string.Join(", ", bySeverity)})")}");
        if (!report.IsEnglish) writer.WriteLine($"The text is not English (language: {report.Language}); only language-neutral rules were run.");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Score {report.Score:0.0} of 100, likelihood of unedited machine translation {report.MtLikelihood:0.00}, verdict {Paint(Lower.Of(report.Verdict), ColourOf(report.Verdict), colour)}: {advice}."));
        writer.WriteLine();
    }

    private static int OnBoundary(string text, int position, int start) =>
        position > start && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;

    /// <summary>Invisible and control characters made visible, so that what is wrong can be seen.</summary>
    private static string Visible(string text) => string.Concat(WellFormed.Of(text).Select(c =>
        c == '\t' ? " " : c is '\n' or '\r' ? "⏎" : c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' ? "·" : char.IsControl(c) ? "¤" : c.ToString()));

    /// <summary>Terminal columns: combining marks take none, East Asian wide characters and emoji two.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) ? 2 : 1);

    private static string ColourOf(Severity severity) => severity switch { Severity.Critical => "1;31", Severity.Major => "31", _ => "33" };

    private static string ColourOf(Verdict verdict) => verdict switch { Verdict.Pass => "32", Verdict.Review => "33", _ => "1;31" };

    private static string Paint(string text, string code, bool colour) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
