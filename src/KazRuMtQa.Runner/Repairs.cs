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
            var bytes = source.Encode(TextRepair.Make(source.Text, new TextSpan(0, source.Text.Length), repairs));
            OutputFile.Replace(file.Path, stream => stream.Write(bytes));
        }

        output.WriteLine($"{name}: {Wording.Count(repairs.Count, "repair")} {(write ? "made" : "shown, none made; --fix --yes makes them")}.");
    }

    private static IReadOnlyList<TextRepair.Edit> Certain(Report report) => TextRepair.Plan(
        report.Article.Text,
        report.Findings.Where(finding => finding.IsCertainRepair && finding.Dismissal is null)
            .Select(finding => new Suggestion(finding, finding.Suggestions[0])));

    /// <summary>The lines before and after, without the lines around them.</summary>
    private static void ShowDifference(string name, string text, IReadOnlyList<TextRepair.Edit> repairs, TextWriter output)
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
            foreach (var line in Lines(TextRepair.Make(text, part, repairs.Skip(begin).Take(i - begin)))) output.WriteLine("+" + line);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n').Select(Visible.Of);
}
