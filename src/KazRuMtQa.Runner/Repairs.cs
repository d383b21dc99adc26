using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner.Input;

namespace KazRuMtQa.Runner;

/// <summary>Makes the repairs that are certain, and none that overlaps another. Encoding, byte order mark and line ends stay as they are.</summary>
internal static class Repairs
{
    public static void Apply(CheckedFile file, TextFile source, bool write, TextWriter output)
    {
        var repairs = Certain(file.Report.Findings);
        if (repairs.Count == 0)
        {
            output.WriteLine($"{file.Path}: no certain repair.");
            return;
        }

        var text = source.Text;
        foreach (var finding in Enumerable.Reverse(repairs)) text = string.Concat(text.AsSpan(0, finding.Span.Start), finding.Suggestions[0], text.AsSpan(finding.Span.End));
        ShowDifference(file.Path, source.Text, text, output);
        if (!write || file.Path == "-")
        {
            output.WriteLine($"{file.Path}: {repairs.Count} certain repairs shown; --fix --yes makes them.");
            return;
        }

        try
        {
            var temporary = file.Path + ".part";
            File.WriteAllBytes(temporary, source.Encode(text));
            File.Move(temporary, file.Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{file.Path}: cannot be written: {exception.Message}", exception);
        }

        output.WriteLine($"{file.Path}: {repairs.Count} repairs made.");
    }

    private static List<Finding> Certain(IReadOnlyList<Finding> findings)
    {
        var certain = new List<Finding>();
        foreach (var finding in findings)
        {
            if (finding.IsCertainRepair && finding.Dismissal is null && finding.Suggestions.Count == 1 && (certain.Count == 0 || certain[^1].Span.End <= finding.Span.Start)) certain.Add(finding);
        }

        return certain;
    }

    /// <summary>Repairs keep the number of lines, so old and new lines pair up.</summary>
    private static void ShowDifference(string path, string before, string after, TextWriter output)
    {
        output.WriteLine($"--- {path}");
        output.WriteLine($"+++ {path}");
        var (old, repaired) = (before.Split('\n'), after.Split('\n'));
        for (var line = 0; line < Math.Min(old.Length, repaired.Length); line++)
        {
            if (old[line] == repaired[line]) continue;
            output.WriteLine($"@@ line {line + 1} @@");
            output.WriteLine("-" + old[line].TrimEnd('\r'));
            output.WriteLine("+" + repaired[line].TrimEnd('\r'));
        }
    }
}
