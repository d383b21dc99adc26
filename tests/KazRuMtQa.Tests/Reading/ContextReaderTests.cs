using KazRuMtQa.Reading;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.Wording;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Reading;

/// <summary>The contextual reader in a check: at the full depth, beside the findings of rules, and only where these speak of translation.</summary>
public sealed class ContextReaderTests
{
    private static readonly MtChecker Checker = new();

    private static readonly Rule Rule = RuleCatalogue.All.OfType<TranslatedPassage>().Single();

    private static readonly string Translated = Rule.Examples.First(example => example.IsWrong).Text;

    private static IEnumerable<TestCaseData> CleanArticles() =>
        File.ReadLines(Repository.File("seeds", "regional.jsonl")).Select(JObject.Parse)
            .Select(article => new TestCaseData((string)article["text"]!).SetName($"{article["id"]} is left alone"));

    [Test]
    public void TheFullDepthAddsPassagesAndChangesNothingElse()
    {
        var full = Checker.Check(Translated);
        var fast = Checker.Check(new Article(Translated), new CheckScope { Depth = Depth.Fast });
        Assert.That(full.Findings.Where(finding => finding.Rule == Rule), Is.Not.Empty);
        Assert.That(full.Findings.Where(finding => finding.Rule != Rule).Select(Describe), Is.EqualTo(fast.Findings.Select(Describe)));
        Assert.That((full.Depth, fast.Depth), Is.EqualTo((Depth.Full, Depth.Fast)));
        Assert.That(full.MtLikelihood, Is.EqualTo(fast.MtLikelihood));

        static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Span} {finding.Confidence} {finding.Message}";
    }

    [Test]
    public void TheHouseCanReadFast()
    {
        var checker = new MtChecker(CheckOptions.Default with { Depth = Depth.Fast });
        Assert.That(checker.Check(Translated).Findings.Select(finding => finding.Rule), Is.Not.Empty.And.None.EqualTo(Rule));
    }

    [Test]
    public void NoPassageLiesOnAFindingOfARule()
    {
        var findings = Checker.Check(Translated).Findings;
        var rules = findings.Where(finding => finding.Rule != Rule).ToArray();
        Assert.That(findings.Where(finding => finding.Rule == Rule && rules.Any(other => other.Span.Overlaps(finding.Span))), Is.Empty);
    }

    [Test]
    public void WithoutOtherFindingsNothingIsSaid() => Assert.That(Rule.Check(Document.Create(Translated)), Is.Empty);

    [Test]
    public void AWordAloneIsNoArticle()
    {
        foreach (var text in (string[])["", "word", new string('x', 20_000), string.Concat(Enumerable.Repeat("и ", 500)), "{ } ; 1 2 3"])
            Assert.That(() => Checker.Check(text).Findings.Where(finding => finding.Rule == Rule), Is.Empty);
    }

    [TestCaseSource(nameof(CleanArticles))]
    public void CleanArticlesAboutTheRegionDrawNoPassage(string text) =>
        Assert.That(Checker.Check(text).Findings.Where(finding => finding.Rule == Rule).Select(finding => finding.Span.In(text)), Is.Empty);

    [Test]
    public void WithoutItsModelTheOthersGoOnAndTheReportSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "models"), "*.bin")
            .Where(file => Path.GetFileName(file) != ContextReader.FileName))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var report = new MtChecker(models: Models.Load(folder)).Check(Translated);
        Assert.That(report.MissingModels, Is.EqualTo(new[] { ContextReader.FileName }));
        Assert.That(report.Findings.Select(finding => finding.Rule), Is.Not.Empty.And.None.EqualTo(Rule));
    }

    [TestCase(3, TestName = "a reader of another version")]
    [TestCase(20, TestName = "a reader of other evidence")]
    [TestCase(-1, TestName = "a reader that lost its last byte")]
    public void ADamagedFileIsRefused(int where)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"reader{where}.bin");
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", ContextReader.FileName));
        if (where >= 0) bytes[where] ^= 1;
        File.WriteAllBytes(path, where >= 0 ? bytes : bytes[..^1]);
        Assert.That(() => ContextReader.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(path));
    }

    [Test]
    public void AReaderIsReadAsItWasWritten()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "reader.written.bin");
        var bundled = Path.Combine(AppContext.BaseDirectory, "models", ContextReader.FileName);
        using (var stream = File.Create(path)) ContextReader.Load(bundled).Save(stream);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(File.ReadAllBytes(bundled)));
    }
}
