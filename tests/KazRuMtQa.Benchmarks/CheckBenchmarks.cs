using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Benchmarks;

/// <summary>Tokenising, the rules and the whole check, on one article of about 700 words and on 1 MB of such text.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly MtChecker checker = new();
    private string text = "";
    private Document document = Document.Create("");

    /// <summary>700: an article; 1,000,000: a long text.</summary>
    [Params(4_300, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var seeds = Directory.GetFiles(Path.Combine(Root(), "seeds", "articles"), "*.txt").Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith("russian.txt", StringComparison.Ordinal) && !path.EndsWith("kazakh.txt", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();
        var builder = new StringBuilder();
        for (var copy = 0; builder.Length < Characters; copy++) builder.Append(Varied(seeds[copy % seeds.Length], copy / seeds.Length)).Append("\n\n");
        text = builder.ToString(0, Characters);
        document = Document.Create(text);
    }

    [Benchmark]
    public int Tokenise() => Document.Create(text).Tokens.Count;

    [Benchmark]
    public int Rules() => RuleCatalogue.All.Sum(rule => rule.Check(document).Count());

    [Benchmark]
    public Report Check() => checker.Check(text);

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
