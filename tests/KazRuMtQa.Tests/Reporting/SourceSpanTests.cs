using KazRuMtQa.Checking;
using KazRuMtQa.Markup;
using KazRuMtQa.Reporting;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>A finding that compares with the source shows both passages, in every format.</summary>
public sealed class SourceSpanTests
{
    private const string Passage = "22 сантиметра";

    [Test]
    public void JsonHasTheSpanTheWordsAndThePairs()
    {
        var json = JsonReport.ToJson(Samples.Compared.Report);
        var (source, finding) = (Samples.Compared.Report.Article.Source!, json["findings"]![0]!);
        Assert.That(source[(int)finding["source"]!["start"]!..(int)finding["source"]!["end"]!], Is.EqualTo(Passage));
        Assert.That((string?)finding["sourceText"], Is.EqualTo(Passage));
        Assert.That(json["pairs"]!.Select(pair => (int)pair["source"]!["start"]!), Is.EqualTo((int[])[0, 46]));
    }

    [Test]
    public void JsonOfAnArticleWithoutASourceSaysNothingOfOne()
    {
        var json = JsonReport.ToJson(Samples.File.Report);
        Assert.That(json["pairs"], Is.Null);
        Assert.That(json["findings"]!.Select(finding => finding["source"]), Is.All.Null);
    }

    [Test]
    public void SarifRelatesThePlaceInTheSource()
    {
        var log = JObject.Parse(Samples.Write(writer => SarifReport.Write(writer, [Samples.Compared])));
        var place = log["runs"]![0]!["results"]![0]!["relatedLocations"]![0]!["physicalLocation"]!;
        Assert.That((string?)place["artifactLocation"]!["uri"], Is.EqualTo("news/%D1%83%D1%80%D0%B0%D0%BB.txt"));
        Assert.That((string?)place["region"]!["snippet"]!["text"], Is.EqualTo(Passage));
        Assert.That((int)place["region"]!["startColumn"]!, Is.EqualTo(32));
    }

    [Test]
    public void PeopleReadThePassage()
    {
        Assert.That(Samples.Write(writer => TextReport.Write(writer, [Samples.Compared])), Does.Contain($"Source: “{Passage}”"));
        Assert.That(Samples.Write(writer => HtmlReport.Write(writer, [Samples.Compared])), Does.Contain($"<q lang=\"ru\">{Passage}</q>"));
    }

    [Test]
    public void SpansPointIntoTheSourceAsSent()
    {
        const string Html = "<p>Уровень&nbsp;Урала упал на <b>22</b> сантиметра.</p>";
        var readable = HtmlText.Read(Html);
        var start = readable.Text.IndexOf("22", StringComparison.Ordinal);
        var span = new TextSpan(start, start + 2);
        var finding = Samples.DoubledWord.Find("It fell by 12.", "12", "“12” differs from the source.") with { Source = span };
        var mapped = new SourceMapping(null, "It fell by 12.", readable).Of(finding);
        Assert.That(mapped.Source!.Value.In(Html), Is.EqualTo("22"));
        Assert.That(mapped.Span, Is.EqualTo(finding.Span));
    }

    [Test]
    public void ASourceIsReadFromTextOrHtml()
    {
        var html = JsonArticle.Of(JObject.Parse("{\"text\":\"a\",\"sourceHtml\":\"<p>а</p>\",\"sourceLanguage\":\"ru\"}"));
        Assert.That((html.Source, html.SourceFormat, html.SourceLanguage), Is.EqualTo(("<p>а</p>", ArticleFormat.Html, "ru")));
        Assert.That(JsonArticle.Of(JObject.Parse("{\"text\":\"a\",\"source\":\"а\"}")).SourceFormat, Is.EqualTo(ArticleFormat.Plain));
        var both = JObject.Parse("{\"text\":\"a\",\"source\":\"а\",\"sourceHtml\":\"а\"}");
        Assert.That(() => JsonArticle.Of(both), Throws.TypeOf<FormatException>().With.Message.Contains("sourceHtml"));
    }
}
