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
        text = BenchmarkText.OfLength(Characters);
        document = Document.Create(text);
    }

    [Benchmark]
    public int Tokenise() => Document.Create(text).Tokens.Count;

    [Benchmark]
    public int Rules() => RuleCatalogue.All.Sum(rule => rule.Check(document).Count());

    [Benchmark]
    public Report Check() => checker.Check(text);
}
