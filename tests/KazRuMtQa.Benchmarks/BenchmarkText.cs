using System.Text;
using System.Text.RegularExpressions;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// What the benchmarks read. An article and a megabyte are the seed articles one after the other, in copies that differ: full of artifacts. News is
/// what the environment variable names, a JSON Lines file with a <c>text</c> in every line, up to a megabyte of it.
/// </summary>
internal static class BenchmarkText
{
    public const string Article = "article";
    public const string Megabyte = "1 MB";
    public const string News = "news";

    private const string NewsVariable = "KAZRUMTQA_NEWS";

    /// <summary>Names of the texts there are.</summary>
    public static IEnumerable<string> Names =>
        Environment.GetEnvironmentVariable(NewsVariable) is null ? [Article, Megabyte] : [Article, Megabyte, News];

    /// <summary>The articles of a text.</summary>
    public static string[] Of(string name) => name switch
    {
        Article => [OfLength(4_300)],
        Megabyte => [OfLength(1_000_000)],
        _ => ReadNews(Environment.GetEnvironmentVariable(NewsVariable) ?? throw new InvalidOperationException($"{NewsVariable} names no file.")),
    };

    private static string OfLength(int characters)
    {
        var seeds = Directory.GetFiles(Path.Combine(Root(), "seeds", "articles"), "*.txt").Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith("russian.txt", StringComparison.Ordinal) && !path.EndsWith("kazakh.txt", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToArray();
        var builder = new StringBuilder();
        for (var copy = 0; builder.Length < characters; copy++)
            builder.Append(Varied(seeds[copy % seeds.Length], copy / seeds.Length)).Append("\n\n");
        return builder.ToString(0, characters);
    }

    private static string[] ReadNews(string path)
    {
        var left = 1_000_000;
        return File.ReadLines(path).Select(line => JsonArticle.Of(JsonArticle.Parse(line, path)).Text).TakeWhile(text => (left -= text.Length) > 0)
            .ToArray();
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
