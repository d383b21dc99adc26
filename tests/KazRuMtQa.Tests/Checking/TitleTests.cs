using KazRuMtQa.Reporting;

namespace KazRuMtQa.Tests.Checking;

public sealed class TitleTests
{
    private const string Text = "The dam held on Monday. Nobody was hurt in the village below it.";
    private const string Title = "Village waits for for the flood";

    private static readonly MtChecker Checker = new();

    [Test]
    public void ATitleHasFindingsOfItsOwn()
    {
        var report = Checker.Check(new Article(Text) { Title = Title });
        Assert.That(report.TitleFindings.Select(finding => finding.Span.In(Title)), Is.EqualTo(new[] { "for for" }));
        Assert.That(report.Findings.Select(finding => finding.Span), Is.EqualTo(Checker.Check(Text).Findings.Select(finding => finding.Span)));
        Assert.That(report.Score, Is.LessThan(Checker.Check(Text).Score));
    }

    [Test]
    public void ATitleIsNoSentenceWithoutVerbOrStop()
    {
        foreach (var title in new[] { "A dam in the village", "Flood, fire and frost" })
            Assert.That(Checker.Check(new Article(Text) { Title = title }).TitleFindings, Is.Empty, title);
    }

    [Test]
    public void ATitleThatOpensTheTextIsReadOnce()
    {
        var report = Checker.Check(new Article(Title + "\n\n" + Text) { Title = Title });
        Assert.That(report.TitleFindings, Is.Empty);
        Assert.That(report.Findings.Select(finding => finding.Span.In(report.Article.Text)), Does.Contain("for for"));
    }

    [Test]
    public void JsonAddsTheFindingsOfTheTitle()
    {
        var json = JsonReport.ToJson(Checker.Check(new Article(Text) { Title = Title }));
        Assert.That((string?)json["titleFindings"]![0]!["text"], Is.EqualTo("for for"));
        Assert.That((int)json["titleFindings"]![0]!["start"]!, Is.EqualTo(Title.IndexOf("for for", StringComparison.Ordinal)));
        Assert.That(JsonReport.ToJson(Checker.Check(new Article(Text)))["titleFindings"], Is.Null);
    }
}
