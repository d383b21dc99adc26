using System.Text;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner.Input;
using KazRuMtQa.Text;

namespace KazRuMtQa.Runner;

/// <summary>Makes the repairs that are certain, and none that overlaps another. Encoding, byte order mark and line ends stay as they are.</summary>
internal static class Repairs
{
    /// <exception cref="ToolException">The file cannot be written; it is untouched.</exception>
    public static void Apply(CheckedFile file, TextFile source, bool write, TextWriter output)
    {
        var repairs = Certain(file.Report.Findings);
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

    private static List<Finding> Certain(IReadOnlyList<Finding> findings)
    {
        var certain = new List<Finding>();
        foreach (var finding in findings)
        {
            if (finding.IsCertainRepair && finding.Dismissal is null && (certain.Count == 0 || certain[^1].Span.End <= finding.Span.Start)) certain.Add(finding);
        }

        return certain;
    }

    /// <summary>The part of the text with the repairs made, all of which lie in it.</summary>
    private static string Repaired(string text, TextSpan part, IEnumerable<Finding> repairs)
    {
        var repaired = new StringBuilder(part.Length);
        var at = part.Start;
        foreach (var finding in repairs)
        {
            repaired.Append(text, at, finding.Span.Start - at).Append(finding.Suggestions[0]);
            at = finding.Span.End;
        }

        return repaired.Append(text, at, part.End - at).ToString();
    }

    /// <summary>The lines before and after, without the lines around them.</summary>
    private static void ShowDifference(string name, string text, List<Finding> repairs, TextWriter output)
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
}
