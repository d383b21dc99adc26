using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Rules;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Compares findings with what annotators said of machine-translated segments: how many of the segments with a label are found, and how
/// many of those found bear it. A label is judged on the parts of the set where annotators gave it at all.
/// </summary>
internal sealed class SpanEvaluation(MtChecker checker)
{
    private readonly List<(MarkedSegment Segment, IReadOnlyList<Finding> Findings)> checkedSegments = [];

    public void Check(IEnumerable<MarkedSegment> segments)
    {
        foreach (var segment in segments) checkedSegments.Add((segment, checker.Check(segment.Text).Findings));
    }

    /// <summary>The findings to read: of each segment with a finding, text, labels and what was found.</summary>
    public void WriteSamples(TextWriter writer, int count)
    {
        foreach (var (segment, findings) in checkedSegments.Where(pair => pair.Findings.Count > 0).Take(count))
        {
            writer.WriteLine($"{segment.Id} [{string.Join(", ", segment.Labels.Order(StringComparer.Ordinal))}] {segment.Text.ReplaceLineEndings("⏎")}");
            foreach (var finding in findings) writer.WriteLine($"    {finding.Rule.Id} “{finding.Span.In(segment.Text)}”");
        }
    }

    public Table Table()
    {
        var table = new Table().AddColumns("label", "segments", "labelled", "found", "both", "recall", "precision");
        foreach (var label in checkedSegments.SelectMany(pair => pair.Segment.Labels).Distinct().Order(StringComparer.Ordinal))
        {
            var splits = checkedSegments.Where(pair => pair.Segment.Labels.Contains(label)).Select(pair => pair.Segment.Split)
                .ToHashSet(StringComparer.Ordinal);
            Add(label, [.. checkedSegments.Where(pair => splits.Contains(pair.Segment.Split))], segment => segment.Labels.Contains(label));
        }

        Add("any", checkedSegments, segment => segment.Labels.Count > 0);
        return table;

        void Add(string label, List<(MarkedSegment Segment, IReadOnlyList<Finding> Findings)> segments, Func<MarkedSegment, bool> isLabelled)
        {
            var labelled = segments.Count(pair => isLabelled(pair.Segment));
            var found = segments.Count(pair => pair.Findings.Count > 0);
            var both = segments.Count(pair => pair.Findings.Count > 0 && isLabelled(pair.Segment));
            table.AddRow(label.EscapeMarkup(), $"{segments.Count}", $"{labelled}", $"{found}", $"{both}", Share(both, labelled), Share(both, found));
        }
    }

    /// <summary>How many findings touch a marked span, in sets that mark spans.</summary>
    public string Overlap()
    {
        var findings = checkedSegments.Sum(pair => pair.Findings.Count);
        var touching = checkedSegments.Sum(pair => pair.Findings.Count(finding => pair.Segment.Spans.Any(span => span.Overlaps(finding.Span))));
        return $"{touching} of {findings} findings touch a marked span.";
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
