using KazRuMtQa.Configuration;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Tests.Configuration;

/// <summary>What a newsroom sets holds in the report. What is wrong with a file is tested from the shell (BadInputTests).</summary>
public sealed class ConfigurationTests
{
    private const string Text = "The minister came home late , he said on Monday.";

    [TestCase("{}", "punctuation/space-before-mark minor")]
    [TestCase("{\"rules\": {\"punctuation\": \"off\"}}", "")]
    [TestCase("{\"rules\": {\"punctuation/space-before-mark\": \"off\"}}", "")]
    [TestCase("{\"rules\": {\"punctuation\": \"major\"}}", "punctuation/space-before-mark major")]
    [TestCase("{\"rules\": {\"punctuation\": \"major\", \"punctuation/space-before-mark\": \"critical\"}}", "punctuation/space-before-mark critical")]
    [TestCase("{\"rules\": {\"punctuation/space-before-mark\": \"on\"}}", "punctuation/space-before-mark minor")]
    [TestCase("{\"minimumConfidence\": 0.95}", "")]
    [TestCase("// A comment is allowed.\n{\"rules\": {}}", "punctuation/space-before-mark minor")]
    public void RulesAreSetByIdAndByFamily(string json, string expected) =>
        Assert.That(string.Join("; ",
            Check(json, Text).Findings.Select(finding => $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}")),
                Is.EqualTo(expected));

    [TestCase("{\"reviewFrom\": 1, \"blockFrom\": 1}", Verdict.Pass)]
    [TestCase("{\"reviewFrom\": 0}", Verdict.Review)]
    [TestCase("{\"blockFrom\": 0}", Verdict.Block)]
    [TestCase("{\"reviewBelow\": 100, \"blockBelow\": 0}", Verdict.Review)]
    [TestCase("{\"blockBelow\": 100}", Verdict.Block)]
    [TestCase("{\"reviewBelow\": 0, \"blockBelow\": 0, \"rules\": {\"punctuation\": \"critical\"}}", Verdict.Block)]
    [TestCase("{\"reviewFrom\": 1, \"blockFrom\": 1, \"blockOnCritical\": false, \"rules\": {\"punctuation\": \"critical\"}}", Verdict.Review)]
    public void TheVerdictFollowsTheThresholds(string json, Verdict expected) => Assert.That(Check(json, Text).Verdict, Is.EqualTo(expected));

    [Test]
    public void TermsOfTheHouseAreFound()
    {
        var findings = Check("{\"vocabulary\": {\"prefer\": {\"Kiev\": \"Kyiv\"}, \"forbid\": [\"pickets\"]}}",
            "The mayor went to Kiev on Monday. The pickets were there. Kievan Rus is another matter.").Findings;
        Assert.That(findings.Select(finding => (finding.Span.Start, string.Join(",", finding.Suggestions))),
            Is.EqualTo(new[] { (18, "Kyiv"), (38, "") }));
    }

    [Test]
    public void AcceptedWordsAreNoIssues()
    {
        const string Foreign = "The minister spoke about Қазақстан on Monday.";
        Assert.That(Check("{}", Foreign).Findings, Is.Not.Empty);
        Assert.That(Check("{\"vocabulary\": {\"accept\": [\"қазақстан\"]}}", Foreign).Findings, Is.Empty);
    }

    [Test]
    public void IgnoredZonesStaySilent()
    {
        const string Quoted = "\"The budget came late , and it is small,\" the minister said on Monday.";
        Assert.That(Check("{}", Quoted).Findings, Is.Not.Empty);
        Assert.That(Check("{\"ignoredZones\": [\"quotation\", \"table\"]}", Quoted).Findings, Is.Empty);
    }

    [Test]
    public void TheNearestFileIsFound()
    {
        var root = Directory.CreateTempSubdirectory("kazrumtqa-");
        try
        {
            var deep = root.CreateSubdirectory("desk/today").FullName;
            var file = Path.Combine(root.FullName, "desk", ConfigurationFile.FileName);
            File.WriteAllText(file, "{}");
            Assert.That(ConfigurationFile.Find(deep), Is.EqualTo(file));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static Report Check(string json, string text) => new MtChecker(ConfigurationFile.Parse("house.json", json)).Check(text);
}
