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

    private static IEnumerable<TestCaseData> HostileTexts() =>
    [
        new TestCaseData(new string('x', 20_000)).SetName("one long word"),
        new TestCaseData(string.Concat(Enumerable.Repeat("Жители дома обратились к акиму. ", 60))).SetName("another script"),
        new TestCaseData(string.Concat(Enumerable.Repeat("住民は市長に請願した。", 60))).SetName("a script without spaces"),
        new TestCaseData(string.Concat(Enumerable.Repeat(". ! ? … ", 200))).SetName("sentences without words"),
        new TestCaseData(string.Concat(Enumerable.Repeat("- 12\n- 7.5%\n- No. 3\n", 60))).SetName("a list of figures"),
        new TestCaseData(string.Concat(Enumerable.Repeat("for (int i = 0; i < n; i++) { a[i] = b[i] + 1; }\n", 30))).SetName("code"),
        new TestCaseData(string.Concat(Enumerable.Repeat("\u0000\u200b\ud800 \ufffd\u202e", 100))).SetName("control characters and half characters"),
    ];

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

    /// <summary>Beside an article that is read, so that the reader does not pass them over for want of signs.</summary>
    [TestCaseSource(nameof(HostileTexts))]
    public void WhatIsNoProseIsReadWithoutHarm(string hostile)
    {
        var text = string.Join("\n\n", Enumerable.Repeat(Translated, 1 + (hostile.Length / Translated.Length / 2)).Append(hostile));
        var found = Checker.Check(text).Findings.Where(finding => finding.Rule == Rule).ToArray();
        Assert.That(found, Is.Not.Empty);
        Assert.That(found.Where(finding => finding.Span.End > text.Length - hostile.Length).Select(finding => finding.Span.In(text)), Is.Empty);
    }

    [Test]
    public void ALongTextIsReadToItsEnd()
    {
        // No two sentences alike: a rule reports the second, and no passage goes over what a rule has found.
        var text = string.Join("\n\n", Enumerable.Range(10_000, 280).Select(i => Translated.Replace("Abai", $"Abai {i}")
            .Replace("residents, in", $"residents of house {i}, in").Replace("bills for", $"{i} bills for")));
        var found = Checker.Check(text).Findings.Where(finding => finding.Rule == Rule).Select(finding => finding.Span).ToArray();
        Assert.That(Document.Create(text).WordCount, Is.GreaterThan(20_000));
        Assert.That(found, Has.Length.GreaterThan(280).And.Ordered.By(nameof(TextSpan.Start)));
        Assert.That(found.Zip(found.Skip(1)).Where(pair => pair.First.Overlaps(pair.Second)), Is.Empty);
        Assert.That(found[^1].Start, Is.GreaterThan(text.Length - Translated.Length));
    }

    /// <summary>Two signs in a long sound article say nothing of the rest of it.</summary>
    [Test]
    public void FewSignsInALongArticleAreNotEnough()
    {
        var words = Document.Create(string.Concat(Enumerable.Repeat("word ", 3 * ContextReader.MostWordsPerSign)));
        Assert.That(ContextReader.Judges(words, new Surroundings(1, 1)), Is.False);
        Assert.That(ContextReader.Judges(words, new Surroundings(2, 1)), Is.True);
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
