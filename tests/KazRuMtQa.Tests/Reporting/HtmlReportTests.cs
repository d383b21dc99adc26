using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Reporting;

public sealed class HtmlReportTests
{
    private const string Hostile =
        "<script>alert(1)</script>\n\n\"><img src=x onerror='alert(2)'> &lt;b&gt; <!-- </article></main> ]]> is is \u0000\u001b \u202Eevil";

    [Test]
    public void LooksAsReviewed() =>
        Golden.Check("Reporting/golden/report.html",
            WithoutParts(Write(Samples.File, Samples.Clean))
                .Replace($"KazRuMtQa {ToolVersion.Current}", "KazRuMtQa 0.0.0", StringComparison.Ordinal));

    [Test]
    public void WhatAnArticleHoldsIsShownAsText()
    {
        var finding = Samples.DoubledWord.Find(Hostile, Hostile, Hostile, Hostile, "</ins><script>");
        var page = Page(new CheckedFile("\"><svg onload=alert(3)>'&.txt",
            Samples.Report(Hostile, finding) with { Article = new Article(Hostile) { Title = "</title><script>" } }));
        Assert.That(page.Scripts, Has.Length.EqualTo(1));
        Assert.That(page.QuerySelectorAll("img, svg, b"), Is.Empty);
        Assert.That(page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(page.QuerySelector(".text")!.TextContent,
            Does.Contain("<script>alert(1)</script>").And.Contain("onerror='alert(2)'").And.Contain("&lt;b&gt;"));
        Assert.That(page.Title, Is.EqualTo("</title><script> – KazRuMtQa"));
        Assert.That(page.DocumentElement.OuterHtml.AsSpan().IndexOfAny("\0\u001b\u202E"), Is.EqualTo(-1));
    }

    [Test]
    public void NeedsNothingElseAndForbidsTheRest()
    {
        var page = Page(Samples.File);
        Assert.That(page.QuerySelectorAll("link, iframe, [src], [style]"), Is.Empty);
        Assert.That(page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")), Is.Not.Empty.And.All.StartsWith("#"));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content");
        foreach (var element in new[] { "style", "script" })
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector(element)!.TextContent)));
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Contain($"{element}-src 'sha256-{hash}'"));
        }
    }

    [Test]
    public void OverlappingFindingsAreCutAtTheirBorders()
    {
        var pieces = Page(Samples.File).QuerySelectorAll(".m")
            .Select(mark =>
                $"{mark.GetAttribute("data-f")} {mark.ClassName} {mark.GetAttribute("href")} {mark.GetAttribute("data-n")} {mark.TextContent}");
        Assert.That(pieces, Is.EqualTo((string[])
        [
            "1-1 m minor #f1-1 1 the the",
            "1-2 m major #f1-2  fell by ",
            "1-2 1-3 m critical #f1-3 3 {0}",
            "1-2 m major #f1-2 2  centimetres, according to officials. experts",
            "1-4 m dismissed #f1-4 4 is is",
        ]));
    }

    [Test]
    public void EqualFindingsShareACard()
    {
        const string Text = "It is is cold.\n\nIt is is hot.\n";
        var finding = Samples.DoubledWord.Find(Text, "is is", "“is” is written twice.", "is", "was");
        var page = Page(new CheckedFile("a", Samples.Report(Text, finding, finding with { Span = new(19, 24) })));
        Assert.That(page.QuerySelectorAll(".m").Select(mark => $"{mark.GetAttribute("href")} {mark.GetAttribute("data-f")} {mark.TextContent}"),
            Is.EqualTo((string[])["#f1-1 1-1 is is", "#f1-1 1-1 is is"]));
        Assert.That(page.QuerySelectorAll(".finding"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelector(".finding .times")!.TextContent, Is.EqualTo("2 ×"));
        Assert.That(page.QuerySelector(".finding .foot")!.TextContent, Does.Contain("again in line 3"));
        Assert.That(page.QuerySelector(".finding .repair")!.TextContent, Does.EndWith("is or was one of"));
    }

    [Test]
    public void EveryLinkHasItsTarget()
    {
        var page = Page(Samples.File, Samples.Clean, Samples.File);
        Assert.That(page.QuerySelectorAll("[id]").Select(element => element.Id), Is.Not.Empty.And.Unique);
        Assert.That(page.QuerySelectorAll("[href]"), Is.Not.Empty);
        Assert.That(page.QuerySelectorAll("[href]").Where(link => page.GetElementById(link.GetAttribute("href")![1..]) is null), Is.Empty);
    }

    [TestCase(ArticleFormat.Plain)]
    [TestCase(ArticleFormat.Html)]
    [TestCase(ArticleFormat.Markdown)]
    public void TheWholeTextIsThere(ArticleFormat format)
    {
        const string Text = "A heading\n\n\n- one\n- two\n\n<p>The water\tis is\nhigh.</p>  \n\u200B\nEnd";
        var report = Samples.Report(Text, Samples.DoubledWord.Find(Text, "two\n\n<p>The", "x"), Samples.DoubledWord.Find(Text, "\u200B", "x"),
            Samples.DoubledWord.Find(Text, "", "nothing")) with
        { Article = new Article(Text) { Format = format } };
        var page = Page(new CheckedFile("a", report));
        Assert.That(Squeeze(page.QuerySelector(".text")!.TextContent), Is.EqualTo(Squeeze(Text)));
        Assert.That(page.QuerySelector(".ghost")!.GetAttribute("data-c"), Is.EqualTo("U+200B"));
        Assert.That(page.QuerySelectorAll(".m").SelectMany(mark => mark.GetAttribute("data-f")!.Split(' ')).Distinct(),
            Is.EquivalentTo((string[])["1-1", "1-2", "1-3"]));

        static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200B'));
    }

    [Test]
    public void TheFormulaComesToTheScore()
    {
        var page = Page(Samples.File);
        Assert.That(page.QuerySelector(".formula code")!.TextContent, Does.EndWith("= 60.8"));
        Assert.That(Samples.File.Report.Score, Is.EqualTo(60.8));
    }

    [Test]
    public void TheFormulaCountsWhatTheClassifiersRead()
    {
        var path = Repository.File("seeds", "articles", "damaged-tariff-residue.txt");
        var report = new MtChecker().Check(File.ReadAllText(path));
        Assert.That(report.MtLikelihood, Is.GreaterThan(0.9), "it costs points");
        var formula = Page(new CheckedFile(path, report)).QuerySelector(".formula code")!.TextContent;
        Assert.That(double.Parse(formula.Split(" = ")[1], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(report.Score).Within(0.06));
    }

    /// <summary>Style, script and their hashes are files of their own.</summary>
    private static string WithoutParts(string page) =>
        Regex.Replace(page, "(?s)(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<=sha256-)[^']+", "");

    private static string Write(params CheckedFile[] files) => Samples.Write(writer => HtmlReport.Write(writer, files));

    private static AngleSharp.Html.Dom.IHtmlDocument Page(params CheckedFile[] files) => new HtmlParser().ParseDocument(Write(files));
}
