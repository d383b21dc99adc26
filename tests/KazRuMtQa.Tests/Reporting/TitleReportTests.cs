using AngleSharp.Html.Parser;
using KazRuMtQa.Reporting;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>What is found in a title is in every report, at its place in the title; and a habit of translators is called a matter of style.</summary>
public sealed class TitleReportTests
{
    private const string Title = "Mayor opens the the bridge";
    private const string Body = "The bridge was opened on Monday. It crosses the the Ural.";

    private static readonly CheckedFile File = new("news/bridge.txt", new MtChecker().Check(new Article(Body) { Title = Title }));

    [Test]
    public void TheTerminalShowsIt()
    {
        using var writer = new StringWriter();
        TextReport.Write(writer, [File]);
        Assert.That(
            writer.ToString(),
            Does.Match(@"(?s)news/bridge\.txt:title:\d+ .*Mayor opens the the bridge.*news/bridge\.txt:1:\d+ .*2 findings"));
    }

    [Test]
    public void ThePageMarksIt()
    {
        using var writer = new StringWriter();
        HtmlReport.Write(writer, [File]);
        using var page = new HtmlParser().ParseDocument(writer.ToString());
        var numbers = page.QuerySelectorAll("a.m").Select(mark => (mark.TextContent, mark.GetAttribute("href"))).ToArray();
        Assert.That(numbers.Select(mark => mark.Item2), Is.EqualTo(["#f1-1", "#f1-2"]), "marks are numbered through");
        Assert.That(
            page.QuerySelectorAll(".finding .foot").Select(foot => foot.TextContent),
            Has.Some.Contains("title, column").And.Some.Contains("line 1, column"));
        Assert.That(page.QuerySelectorAll(".finding").Select(finding => "#" + finding.Id), Is.EqualTo(numbers.Select(mark => mark.Item2)));
    }

    [Test]
    public void SarifHasItWithoutAPlaceInTheFile()
    {
        using var writer = new StringWriter();
        SarifReport.Write(writer, [File]);
        var results = JObject.Parse(writer.ToString())["runs"]![0]!["results"]!;
        var location = results[0]!["locations"]![0]!;
        Assert.That(results.Count(), Is.EqualTo(2));
        Assert.That((string?)location["logicalLocations"]![0]!["name"], Is.EqualTo("title"));
        Assert.That((string?)location["message"]!["text"], Does.Contain("the the"));
        Assert.That(location["physicalLocation"]!["region"], Is.Null);
        Assert.That(results[0]!["fixes"], Is.Null, "nobody could make it by positions in the file");
        Assert.That(results[1]!["locations"]![0]!["physicalLocation"]!["region"]!["snippet"], Is.Not.Null);
    }

    [Test]
    public void AnnotationsAndTheExitCodeCountIt()
    {
        using var writer = new StringWriter();
        var onlyTitle = new CheckedFile("a.txt", new MtChecker().Check(new Article("The bridge was opened on Monday.") { Title = Title }));
        GitHubReport.Write(writer, [onlyTitle]);
        Assert.That(writer.ToString(), Does.Match("^::(notice|warning) file=a.txt,title=[^:]*::In the title: "));
        Assert.That(FailLevel.IsReached("minor", onlyTitle.Report), Is.True);
    }

    [Test]
    public void StyleIsNamed()
    {
        var finding = File.Report.Findings[0] with { IsStyle = true };
        var file = File with { Report = File.Report with { Findings = [finding] } };
        using var text = new StringWriter();
        TextReport.Write(text, [file]);
        using var html = new StringWriter();
        HtmlReport.Write(html, [file]);
        using var sarif = new StringWriter();
        SarifReport.Write(sarif, [file]);
        Assert.That(text.ToString(), Does.Contain("finding, style"));
        Assert.That(html.ToString(), Does.Contain("finding, style"));
        var tags = JObject.Parse(sarif.ToString()).SelectTokens("runs[0].results[*].properties.tags[0]");
        Assert.That(tags.Select(tag => (string?)tag), Is.EqualTo(["style"]));
    }
}
