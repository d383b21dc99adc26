using BenchmarkDotNet.Attributes;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// Tokenising, all rules, and the whole check on one thread: of an article of about 700 words, of 1 MB of such text, and of real news where there is
/// some.
/// </summary>
[MemoryDiagnoser]
[ThroughputColumn]
public class CheckBenchmarks
{
    private readonly MtChecker checker = new();
    private string[] texts = [];
    private Document[] documents = [];

    public static IEnumerable<string> Texts => BenchmarkText.Names;

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = BenchmarkText.Article;

    [GlobalSetup]
    public void Setup()
    {
        texts = BenchmarkText.Of(Text);
        documents = [.. texts.Select(text => Document.Create(text, Language.English, Models.Bundled.Folder))];
    }

    [Benchmark]
    public int Tokenise() => texts.Sum(text => Document.Create(text, Language.English, Models.Bundled.Folder).Tokens.Count);

    /// <summary>
    /// Of documents whose words are tagged and weighed by the language models already; the rules that are shown with --strict only as well.
    /// </summary>
    [Benchmark]
    public int Rules() => documents.Sum(document => RuleCatalogue.All.Sum(rule => rule.Check(document).Count()));

    [Benchmark]
    public int Check() => texts.Sum(text => checker.Check(text).Findings.Count);
}
