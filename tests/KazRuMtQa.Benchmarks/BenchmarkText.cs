using System.Text;
using System.Text.RegularExpressions;

namespace KazRuMtQa.Benchmarks;

/// <summary>The seed articles one after the other, in copies that differ.</summary>
internal static class BenchmarkText
{
    public static string OfLength(int characters)
    {
        var seeds = Directory.GetFiles(Path.Combine(Root(), "seeds", "articles"), "*.txt").Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith("russian.txt", StringComparison.Ordinal) && !path.EndsWith("kazakh.txt", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();
        var builder = new StringBuilder();
        for (var copy = 0; builder.Length < characters; copy++) builder.Append(Varied(seeds[copy % seeds.Length], copy / seeds.Length)).Append("\n\n");
        return builder.ToString(0, characters);
    }

    /// <summary>Another letter in the longer words of every copy keeps the repetition rules from finding one long loop.</summary>
    private static string Varied(string seed, int copy) =>
        copy == 0 ? seed : Regex.Replace(seed, @"\b[a-z]{5,}\b", word => $"{word.Value[..2]}{(char)('a' + ((copy + word.Index) % 26))}{word.Value[3..]}");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KazRuMtQa.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
