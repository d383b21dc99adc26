using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Tests.Rules;

public sealed class FormerNameTests
{
    private const string Text = "The minister flew to Nur-Sultan on Monday, the press office said.";
    private static readonly MtChecker Checker = new(new CheckOptions { EnabledOnly = new HashSet<string> { "name/former-name" } });

    [TestCase("2024-03-01", 1)]
    [TestCase("2024-03-01T10:00:00+05:00", 1)]
    [TestCase("2021-03-01", 0)]
    [TestCase("2022-10-01", 0, Description = "the press needs some weeks")]
    [TestCase("2024", 0, Description = "no day")]
    [TestCase("yesterday", 0)]
    [TestCase(null, 0)]
    public void TheDateOfTheArticleDecides(string? date, int findings) =>
        Assert.That(Checker.Check(new Article(Text) { Date = date }).Findings, Has.Count.EqualTo(findings));

    [Test]
    public void TheDateOfTheArticleIsBelievedBeforeThatOfItsLines() =>
        Assert.That(Checker.Check(new Article("12 March 2024\n\n" + Text) { Date = "2020-05-05" }).Findings, Is.Empty);
}
