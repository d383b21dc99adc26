using KazRuMtQa.Configuration;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.Review;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Checking;

/// <summary>Findings of a second reader come into a report by the same steps as those of rules, and never keep an article back.</summary>
public sealed class SecondReadingTests
{
    private const string Text = "The bridge was put into exploitation on Monday. Workers replaced the conductors of the line.";

    private static readonly CheckOptions Defaults = CheckOptions.Default;

    [Test]
    public void KindsAreRulesThatFindNothingByThemselves()
    {
        var ids = RuleCatalogue.SecondReader.Select(rule => rule.Id).ToArray();
        Assert.That(ids, Is.EqualTo(ids.Order(StringComparer.Ordinal)));
        Assert.That(ids, Has.All.StartsWith("review/"));
        Assert.That(RuleCatalogue.SecondReader.Select(rule => RuleCatalogue.Find(rule.Id)), Is.EqualTo(RuleCatalogue.SecondReader));
        Assert.That(RuleCatalogue.All.Intersect(RuleCatalogue.SecondReader), Is.Empty);
        foreach (var rule in RuleCatalogue.SecondReader)
        {
            Assert.That(rule.Examples, Has.All.Matches<Example>(example => example!.IsWrong));
            Assert.That(rule.Check(Document.Create(rule.Examples[0].Text)), Is.Empty);
        }
    }

    [Test]
    public void AFindingCountsInTheScoreByItsConfidenceAndNotInTheLikelihood()
    {
        var (before, sure) = Joined(Defaults, Text, Found("put into exploitation", "calque", 0.9));
        var (_, unsure) = Joined(Defaults, Text, Found("put into exploitation", "calque", 0.6));
        Assert.That(sure.Findings.Count(finding => finding.Rule.Id == "review/calque"), Is.EqualTo(1));
        Assert.That(before.Score, Is.GreaterThan(unsure.Score));
        Assert.That(unsure.Score, Is.GreaterThan(sure.Score));
        Assert.That((sure.MtLikelihood, sure.Estimate), Is.EqualTo((before.MtLikelihood, before.Estimate)));
    }

    [Test]
    public void OnTheWordOfASecondReaderAloneNothingIsKeptBack()
    {
        var many = Enumerable.Range(0, 8).Select(i => Text[(i * 10)..((i * 10) + 8)]);
        var (before, after) = Joined(Defaults, Text, [.. many.Select(part => Found(part, "incoherent", 1) with { Severity = Severity.Critical })]);
        Assert.That(before.Verdict, Is.Not.EqualTo(Verdict.Block));
        Assert.That(after.Findings.Count(finding => finding.Severity == Severity.Critical), Is.GreaterThan(5));
        Assert.That(after.Verdict, Is.EqualTo(Verdict.Review));
        Assert.That(after.VerdictReason, Does.Contain("second reader"));
        Assert.That(FailLevel.IsReached("critical", after), Is.False);
    }

    [Test]
    public void WhatTheRulesKeepBackStaysKeptBack()
    {
        const string Russian = "Вчера в Астане прошло заседание правительства, на котором обсудили бюджет страны.";
        var (before, after) = Joined(Defaults, Russian, Found("Астане", "untranslated", 0.9));
        Assert.That((before.Verdict, after.Verdict), Is.EqualTo((Verdict.Block, Verdict.Block)));
        Assert.That(after.VerdictReason, Is.EqualTo(before.VerdictReason));
    }

    [TestCase("review/calque", TestName = "second reading off by id")]
    [TestCase("review", TestName = "second reading off by family")]
    public void AHouseSwitchesItOff(string name)
    {
        var options = ConfigurationFile.Parse("house.json", $$"""{"review": { "model": "any" }, "rules": { "{{name}}": "off" } }""");
        var (before, after) = Joined(options, Text, Found("put into exploitation", "calque", 0.9));
        Assert.That(after.Findings, Is.EqualTo(before.Findings));
    }

    [Test]
    public void AHouseSetsItsSeverity()
    {
        var options = ConfigurationFile.Parse("house.json", """{"rules": {"review/calque": "major"}}""");
        var report = Joined(options, Text, Found("put into exploitation", "calque", 0.9)).After;
        Assert.That(report.Findings.Single(finding => finding.Rule.Family == "review").Severity, Is.EqualTo(Severity.Major));
    }

    [Test]
    public void ACommentAndTheBaselineDismissIt()
    {
        const string Marked = "<!-- kazrumtqa off review -->" + Text;
        var marked = Joined(Defaults, Marked, Found("put into exploitation", "calque", 0.9, Marked)).After;
        Assert.That(Of(marked).Dismissal, Is.EqualTo(Dismissal.Inline));
        var key = Of(Joined(Defaults, Text, Found("put into exploitation", "calque", 0.9)).After).BaselineKey!;
        var seen = Joined(Defaults with { Baseline = new Baseline([key]) }, Text, Found("put into exploitation", "calque", 0.9));
        Assert.That(Of(seen.After).Dismissal, Is.EqualTo(Dismissal.Baseline));
        Assert.That(seen.After.Score, Is.EqualTo(seen.Before.Score));

        static Finding Of(Report report) => report.Findings.Single(finding => finding.Rule.Family == "review");
    }

    [Test]
    public void WhatTheRulesFoundStands()
    {
        const string Damaged = "The the forum was opened by by ministers , they said.";
        var (before, after) = Joined(Defaults.Strict(), Damaged, Found(Damaged, "incoherent", 1, Damaged));
        Assert.That(before.Findings, Is.Not.Empty);
        Assert.That(after.Findings.Where(finding => !finding.Rule.IsSecondReading), Is.EqualTo(before.Findings));
    }

    [Test]
    public void EveryFormatMarksIt()
    {
        var summary = new ReviewSummary("some-model", "second-reader/1")
        {
            Windows = 2, WindowsRead = 1, Calls = 3, Kept = 1, Faults = new Dictionary<string, int> { ["cut"] = 1 },
        };
        CheckedFile[] files = [new("a.txt", Joined(Defaults, Text, Found("conductors", "word-choice", 0.9)).After with { Review = summary })];
        var json = JObject.Parse(Written(writer => JsonReport.Write(writer, files[0])));
        var found = json["findings"]!.Single(finding => (string?)finding["rule"] == "review/word-choice");
        Assert.That((bool?)found["secondReader"], Is.True);
        Assert.That((int?)json["review"]!["faults"]!["cut"], Is.EqualTo(1));
        foreach (var page in (string[])[Written(writer => TextReport.Write(writer, files)), Written(writer => HtmlReport.Write(writer, files))])
            Assert.That(page, Does.Contain("certain finding, by a language model").And.Contain("some-model read 1 of 2 parts").And.Contain("1 cut"));
        Assert.That(Written(writer => SarifReport.Write(writer, files)), Does.Contain("\"language-model\"").And.Contain("review/word-choice"));
        Assert.That(Written(writer => GitHubReport.Write(writer, files)), Does.Contain("(second reader) (review/word-choice)"));
    }

    [Test]
    public void ATermOfTheHouseGoesIntoSarif()
    {
        var report = new MtChecker(Defaults with { ForbiddenTerms = new HashSet<string> { "conductors" } }).Check(Text);
        Assert.That(Written(writer => SarifReport.Write(writer, [new CheckedFile("a.txt", report)])), Does.Contain("house/unwanted-term"));
    }

    private static Finding Found(string part, string kind, double confidence, string text = Text)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        var rule = RuleCatalogue.Find($"{SecondReading.RuleFamily}/{kind}")!;
        return new Finding(rule, new TextSpan(start, start + part.Length), $"“{part}” is odd.", []) { Confidence = confidence };
    }

    private static (Report Before, Report After) Joined(CheckOptions options, string text, params Finding[] found)
    {
        var checker = new MtChecker(options);
        var article = new Article(text);
        var report = checker.Check(article);
        return (report, checker.Join(report, checker.Read(article), found, CheckScope.House));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
