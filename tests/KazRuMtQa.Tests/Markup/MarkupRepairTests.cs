using KazRuMtQa.Markup;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Markup;

/// <summary>A repair that is made in the source leaves its markup whole.</summary>
public sealed class MarkupRepairTests
{
    [TestCase("<p>It was sent<a href=\"/q\"> in May </a>.</p>", " .", ".", "</a>.", true,
        TestName = "a space within a link before the stop outside it")]
    [TestCase("<p>It was <b>sent </b>, he said.</p>", " ,", ",", "</b>,", true, TestName = "a space within bold type")]
    [TestCase("<p>The pipe,<b>the</b> dam</p>", ",the", ", the", ", <b>the", true, TestName = "a space before bold type")]
    [TestCase("<p>He saw the <b>the</b> dam</p>", "the the", "the", null, false, TestName = "a doubled word that is bold")]
    [TestCase("<p>Tom &amp; &amp; Ann</p>", "& &", "&", "&amp;", false, TestName = "a doubled entity")]
    [TestCase("<p>Share on <b>X</b></p>", "Share on X", "", null, false, TestName = "a line with bold type in it")]
    [TestCase("<p>Share <img src=a> on X</p>", "Share on X", "", null, false, TestName = "a line with a picture in it")]
    [TestCase("<p>12 km kilometres</p>", "km kilometres", "kilometres", "kilometres", true, TestName = "no markup in it")]
    public void OnlyWhatChangesIsReplaced(string html, string found, string better, string? expected, bool isSame)
    {
        var readable = HtmlText.Read(html);
        var start = readable.Text.IndexOf(found, StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThanOrEqualTo(0), readable.Text);
        var repair = new MarkupRepair(readable, html, new TextSpan(start, start + found.Length));
        Assert.That(repair.Of(better), Is.EqualTo(expected));
        Assert.That(repair.IsSame(better), Is.EqualTo(isSame));
    }

    [Test]
    public void MarksOfMarkdownStay()
    {
        const string Markdown = "He saw the **the** dam.";
        var readable = MarkdownText.Read(Markdown);
        Assert.That(new MarkupRepair(readable, Markdown, new TextSpan(7, 14)).Of("the"), Is.Null);
    }

    [Test]
    public void ARepairMadeByFixKeepsTheTags()
    {
        const string Html = "<p>It was approved<a href=\"/q\"> on Monday </a>. Nobody spoke against it.</p>";
        var finding = new MtChecker()
            .Check(new Article(Html) { Format = ArticleFormat.Html }).Findings.Single(finding => finding.Rule.Id == "punctuation/space-before-mark");
        Assert.That(finding.Span.In(Html), Is.EqualTo(" </a>."));
        Assert.That(finding.Suggestions, Is.EqualTo(new[] { "</a>." }));
        Assert.That(finding.IsCertainRepair);
    }
}
