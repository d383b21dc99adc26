using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Tests;

/// <summary>One formula makes the score, the terms that explain it, and what the README says of it.</summary>
public sealed class ScoreTests
{
    private static readonly Rule Rule = RuleCatalogue.All[0];

    [Test]
    public void TheReadmeGivesTheFormula() =>
        Assert.That(File.ReadAllText(Repository.File("README.md")), Does.Contain($"= {Score.Formula}, never below 0"));

    [Test]
    public void TheTermsAddUpToTheScore()
    {
        Finding[] findings =
        [
            Found(Severity.Minor), Found(Severity.Major), Found(Severity.Minor) with { IsStyle = true },
            Found(Severity.Major) with { IsStyle = true },
            Found(Severity.Critical) with { Dismissal = Dismissal.Baseline }, Found(Severity.Minor),
        ];
        var score = Score.Of(findings, 400, 0.95);
        Assert.That(score.Terms.Select(term => (term.Name, term.Findings)),
            Is.EqualTo([("major", 1), ("minor", 2), ("style, major", 1), ("style, minor", 1), ("likelihood", 0)]));
        Assert.That(100 - score.Terms.Sum(term => term.Points), Is.EqualTo(score.Value).Within(0.05));
        Assert.That(score.Terms.Where(term => term.Findings > 0).Select(term => 100 * term.Confidence * term.Weight / 450),
            Is.EqualTo(score.Terms.Where(term => term.Findings > 0).Select(term => term.Points)).Within(1e-9));
    }

    [Test]
    public void ManyGraveFindingsDoNotGoBelowNothing() =>
        Assert.That(Score.Of(Enumerable.Repeat(Found(Severity.Critical), 9), 10).Value, Is.Zero);

    [Test]
    public void AReportHasTheTermsOfItsScore()
    {
        var report = new MtChecker().Check(new Article("It was was a long day.") { Title = "It is is over" });
        Assert.That(report.ScoreTerms, Is.Not.Empty);
        Assert.That(100 - report.ScoreTerms.Sum(term => term.Points), Is.EqualTo(report.Score).Within(0.05));
        Assert.That(report.ScoreTerms.Sum(term => term.Findings), Is.EqualTo(report.Findings.Count + report.TitleFindings.Count));
    }

    private static Finding Found(Severity severity) => new(Rule, new TextSpan(0, 1), "x", []) { Severity = severity, Confidence = 0.9 };
}
