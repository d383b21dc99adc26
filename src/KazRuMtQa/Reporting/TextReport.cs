using KazRuMtQa.Rules;

namespace KazRuMtQa.Reporting;

/// <summary>The report for a terminal: each finding in its line with a mark under it, then a summary of the file and of all files.</summary>
public static class TextReport
{
    private const string Indent = "    ";
    private const int Columns = 96;
    private const int MostSuggestions = 3;
    private const int MostPlaces = 8;

    /// <param name="writer">Where to.</param>
    /// <param name="files">What was checked; each file is written and flushed before the next is asked for.</param>
    /// <param name="colour">Whether to write ANSI colour codes. No others are written, whatever the articles hold.</param>
    public static void Write(TextWriter writer, IEnumerable<CheckedFile> files, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        var ansi = new Ansi(colour);
        var written = new List<CheckedFile>();
        foreach (var file in files)
        {
            foreach (var part in ReportPart.Of(file.Report))
                foreach (var group in FindingGroup.In(part).Groups) WriteGroup(writer, file, part, group, ansi);
            WriteSummary(writer, file, ansi);
            writer.Flush();
            written.Add(file);
        }

        if (written.Count > 1) WriteTotal(writer, written, ansi);
    }

    private static void WriteGroup(TextWriter writer, CheckedFile file, ReportPart part, FindingGroup group, Ansi ansi)
    {
        var finding = group.First;
        var place = $"{Visible.Of(file.Path)}:{part.PlaceOf(finding.Span)}";
        if (finding.Dismissal is { } dismissal)
        {
            writer.WriteLine(ansi.Dim($"{place}  dismissed ({Lower.Of(dismissal)})  {finding.Rule.Id}{Times(group)}"));
            writer.WriteLine();
            return;
        }

        var passage = Passage.Of(part.Text, finding.Span, part.Lines.Line(part.Lines.At(finding.Span.Start).Line));
        var mark = "^".PadRight(passage.MarkWidth, '~');
        var standing = ansi.Dim($"{finding.Rule.Id}  {Wording.Standing(finding)}{Times(group)}");
        writer.WriteLine($"{ansi.Bold(place)}  {ansi.As(finding.Severity, Lower.Of(finding.Severity))}  {standing}");
        writer.WriteLine($"{Indent}{passage.Before}{ansi.As(finding.Severity, passage.Flagged)}{passage.After}");
        writer.WriteLine(Indent + new string(' ', passage.MarkStart) + ansi.As(finding.Severity, mark));
        WriteWrapped(writer, Visible.Of(finding.Message), text => text);
        if (Wording.SourcePassage(file.Report, finding) is { } source) WriteWrapped(writer, $"Source: “{Visible.Of(source)}”", ansi.Dim);
        if (finding.Certainty is { } certainty)
            WriteWrapped(writer, $"{Wording.RepairLabel(certainty)}: {Suggestions(finding.Suggestions)}", ansi.Green);
        if (group.Places.Count > 1) WriteWrapped(writer, "Also at " + Others(part, group), text => text);
        writer.WriteLine();
    }

    private static string Suggestions(IReadOnlyList<string> suggestions) =>
        string.Join(" or ",
            suggestions.Take(MostSuggestions).Select(suggestion => suggestion.Length == 0 ? "delete it" : $"“{Visible.Of(suggestion)}”"));

    private static string Times(FindingGroup group) => group.Places.Count > 1 ? $"  {group.Places.Count} ×" : "";

    /// <summary>"3:14, 5:2 and 12 more": where the same is found again.</summary>
    private static string Others(ReportPart part, FindingGroup group)
    {
        var others = group.Places.Skip(1).Take(MostPlaces).Select(part.PlaceOf);
        var left = group.Places.Count - 1 - MostPlaces;
        return string.Join(", ", others) + (left > 0 ? $" and {left} more" : "");
    }

    private static void WriteSummary(TextWriter writer, CheckedFile file, Ansi ansi)
    {
        var report = file.Report;
        var dismissed = report.AllFindings.Count(finding => finding.Dismissal is not null);
        writer.WriteLine(ansi.Bold(Visible.Of(file.Path)));
        writer.WriteLine($"{Indent}{Wording.Findings(report.AllFindings)}{(dismissed > 0 ? $" ({dismissed} more dismissed)" : "")}; {Wording.Count(report.WordCount, "word")}");
        writer.WriteLine($"{Indent}Likely machine-translated: {Wording.Likelihood(report)}. Score: {Wording.Number(report.Score)} of 100");
        if (report.MtLikelihood is { } likelihood && Wording.Reasons(report.Reasons, likelihood) is { } reasons)
            WriteWrapped(writer, $"Why: {Visible.Of(reasons)}.", text => text);
        WriteWrapped(writer, $"Verdict: {Wording.Decision(report.Verdict)}. {Visible.Of(report.VerdictReason)}",
            text => ansi.As(report.Verdict, text));
        if (Wording.ReviewNote(report) is { } review) WriteWrapped(writer, Visible.Of(review), text => text);
        if (Wording.LanguageNote(report) is { } note) WriteWrapped(writer, note, text => text);
        if (Wording.DepthNote(report) is { } depth) WriteWrapped(writer, depth, text => text);
        if (Wording.ModelNote(report) is { } models) WriteWrapped(writer, models, text => text);
        writer.WriteLine();
    }

    private static void WriteTotal(TextWriter writer, IReadOnlyList<CheckedFile> files, Ansi ansi)
    {
        var verdicts = string.Join(", ",
            files.CountBy(file => file.Report.Verdict).OrderByDescending(count => count.Key).Select(count => $"{count.Value} {Lower.Of(count.Key)}"));
        writer.WriteLine($"{Wording.Count(files.Count, "file")}: {verdicts}; {Wording.Findings(files.SelectMany(file => file.Report.AllFindings))}");
        foreach (var file in files.OrderBy(file => file.Report.Score))
        {
            writer.WriteLine($"{Indent}{Wording.Number(file.Report.Score),5}  {ansi.As(file.Report.Verdict, Wording.Decision(file.Report.Verdict).PadRight(9))}  {Visible.Of(file.Path)}");
        }
    }

    private static void WriteWrapped(TextWriter writer, string text, Func<string, string> paint)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > Columns)
            {
                writer.WriteLine(Indent + paint(line));
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        writer.WriteLine(Indent + paint(line));
    }
}
