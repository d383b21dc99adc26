using System.Text;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Runner;

/// <summary>Makes the repairs that are certain, and none that overlaps another. Encoding, byte order mark and line ends stay as they are.</summary>
internal static class Repairs
{
    /// <exception cref="ToolException">The file cannot be written; it is untouched.</exception>
    public static void Apply(CheckedFile file, TextFile source, bool write, TextWriter output)
    {
        var repairs = Certain(file.Report);
        var name = Visible.Of(file.Path);
        if (repairs.Count == 0)
        {
            output.WriteLine($"{name}: no certain repair.");
            return;
        }

        ShowDifference(name, source.Text, repairs, output);
        if (write)
        {
            var bytes = source.Encode(Repaired(source.Text, new TextSpan(0, source.Text.Length), repairs));
            OutputFile.Replace(file.Path, stream => stream.Write(bytes));
        }

        output.WriteLine($"{name}: {Wording.Count(repairs.Count, "repair")} {(write ? "made" : "shown, none made; --fix --yes makes them")}.");
    }

    private static List<Edit> Certain(Report report)
    {
        var certain = new List<Edit>();
        foreach (var finding in report.Findings)
        {
            if (!finding.IsCertainRepair || finding.Dismissal is not null || (certain.Count > 0 && certain[^1].Span.End > finding.Span.Start)) continue;
            certain.Add(new Edit(finding.Suggestions[0].Length == 0 ? WithItsLine(report.Article.Text, finding.Span) : finding.Span, finding.Suggestions[0]));
        }

        return certain;
    }

    /// <summary>A line that is deleted from end to end takes its line end along, and of two blank lines around it one.</summary>
    private static TextSpan WithItsLine(string text, TextSpan span)
    {
        var isLine = (span.Start == 0 || text[span.Start - 1] == '\n') && EndOfLine(text, span.End) > span.End;
        if (!isLine) return span;
        var end = EndOfLine(text, span.End);
        var isAfterBlank = span.Start == 0 || (span.Start > 1 && text.AsSpan(0, span.Start - 1).TrimEnd('\r').EndsWith('\n'));
        return span with { End = isAfterBlank && EndOfLine(text, end) is var next && next > end ? next : end };
    }

    /// <summary>One past the line end at the position; the position itself where none stands there.</summary>
    private static int EndOfLine(string text, int at)
    {
        var end = at < text.Length && text[at] == '\r' ? at + 1 : at;
        return end < text.Length && text[end] == '\n' ? end + 1 : at;
    }

    /// <summary>The part of the text with the repairs made, all of which lie in it.</summary>
    private static string Repaired(string text, TextSpan part, IEnumerable<Edit> repairs)
    {
        var repaired = new StringBuilder(part.Length);
        var at = part.Start;
        foreach (var (span, replacement) in repairs)
        {
            repaired.Append(text, at, span.Start - at).Append(replacement);
            at = span.End;
        }

        return repaired.Append(text, at, part.End - at).ToString();
    }

    /// <summary>The lines before and after, without the lines around them.</summary>
    private static void ShowDifference(string name, string text, List<Edit> repairs, TextWriter output)
    {
        output.WriteLine($"--- {name}");
        output.WriteLine($"+++ {name}, repaired");
        var lines = new LineMap(text);
        for (var i = 0; i < repairs.Count;)
        {
            // Repairs that share a line belong together.
            var (first, last, begin) = (lines.At(repairs[i].Span.Start).Line, lines.At(repairs[i].Span.End).Line, i++);
            while (i < repairs.Count && lines.At(repairs[i].Span.Start).Line <= last) last = Math.Max(last, lines.At(repairs[i++].Span.End).Line);
            // A repair may take the end of a line with it.
            var part = new TextSpan(lines.Line(first).Start, Math.Max(lines.Line(last).End, repairs[i - 1].Span.End));
            output.WriteLine(first == last ? $"@@ line {first} @@" : $"@@ lines {first} to {last} @@");
            foreach (var line in Lines(part.In(text))) output.WriteLine("-" + line);
            foreach (var line in Lines(Repaired(text, part, repairs[begin..i]))) output.WriteLine("+" + line);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n').Select(Visible.Of);

    private readonly record struct Edit(TextSpan Span, string Replacement);
}
