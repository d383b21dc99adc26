using System.Text;
using KazRuMtQa.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Reporting;

public sealed class JsonReportTests
{
    [Test]
    public void LooksAsReviewed() =>
        Golden.Check("Reporting/golden/report.json",
            Samples.WithoutVersion(Samples.Write(writer => JsonReport.WriteIndented(writer, Samples.File))) + "\n");

    [Test]
    public void BeginsWithTheFieldsOfTheContractInTheirOrder()
    {
        var json = JsonReport.ToJson(Samples.File.Report);
        Assert.That(json.Properties().Select(field => field.Name),
            Is.EqualTo((string[])["id", "score", "verdict", "mtLikelihood", "findings", "sentences", "reasons", "likelihoodBasis", "verdictReason",
                "scoreTerms", "depth", "language", "words", "toolVersion"]));
        Assert.That(((JObject)json["findings"]![0]!).Properties().Select(field => field.Name).Take(9),
            Is.EqualTo((string[])["rule", "start", "end", "severity", "category", "issueType", "message", "suggestions", "confidence"]));
        Assert.That(((JObject)json["sentences"]![0]!).Properties().Select(field => field.Name),
            Is.EqualTo((string[])["start", "end", "mtLikelihood"]));
        Assert.That(((JObject)json["sentences"]![2]!).Properties().Select(field => field.Name),
            Is.EqualTo((string[])["start", "end", "mtLikelihood", "reasons"]));
        Assert.That(json["reasons"]![0]!.ToString(Formatting.None), Is.EqualTo("{\"text\":\"Doubled word\",\"weight\":1.25}"));
    }

    [Test]
    public void IsOneLineWhateverTheTextHolds()
    {
        const string Text = "One\u2028two\u0085three\r\nfour\u0000\u001b";
        var line = Samples.Write(writer => JsonReport.Write(writer, Samples.Report(Text, Samples.DoubledWord.Find(Text, Text, Text, Text))));
        Assert.That(line.AsSpan().IndexOfAny("\r\n\u2028\u2029\u0085"), Is.EqualTo(-1));
        Assert.That((string?)JObject.Parse(line)["findings"]![0]!["text"], Is.EqualTo(Text));
    }

    [Test]
    public void LoneSurrogatesBecomeReplacementCharactersAndOffsetsStayTrue()
    {
        const string Text = "a\uD83D b\uDE00 \uD83D\uDE00 is is";
        var report =
            Samples.Report(Text, Samples.DoubledWord.Find(Text, Text, $"“{Text}”", Text)) with { Article = new Article(Text) { Id = "\uDC00" } };
        var line = Samples.Write(writer => JsonReport.Write(writer, report));
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var json = JObject.Parse(strict.GetString(strict.GetBytes(line)));
        var finding = json["findings"]![0]!;
        Assert.That((string?)finding["text"], Is.EqualTo("a\uFFFD b\uFFFD \uD83D\uDE00 is is"));
        Assert.That((int)finding["end"]!, Is.EqualTo(Text.Length));
        Assert.That((string?)json["id"], Is.EqualTo("\uFFFD"));
    }

    [Test]
    public void AnArticleWithoutAnIdIsCalledByItsPath()
    {
        var array = JArray.Parse(Samples.Write(writer => JsonReport.WriteArray(writer, [Samples.File, Samples.Clean])));
        Assert.That(array.Select(file => (string?)file["id"]), Is.EqualTo((string[])["news/river levels.txt", "news/clean.txt"]));
        Assert.That(JsonReport.ToJson(Samples.File.Report)["id"]!.Type, Is.EqualTo(JTokenType.Null));
    }
}
