using System.Diagnostics;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Tests.Reporting;

public sealed class SarifReportTests
{
    private static readonly CheckedFile[] Files = [Samples.File, Samples.Clean];

    [Test]
    public void LooksAsReviewed() =>
        Golden.Check("Reporting/golden/report.sarif", Samples.WithoutVersion(Samples.Write(writer => SarifReport.Write(writer, Files))) + "\n");

    /// <summary>
    /// The schema comes with an npm package and is no part of this project: <c>npm install --ignore-scripts</c> in <c>sarif-schema</c> brings it. The
    /// structure is tested without it as well.
    /// </summary>
    [Test]
    public void IsValidAgainstTheSchema()
    {
        var folder = Repository.File("tests", "KazRuMtQa.Tests", "Reporting", "sarif-schema");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Assert.Ignore($"No schema: run npm install --ignore-scripts in {folder}");
        using var node = Process.Start(new ProcessStartInfo("node", "validate.js")
        {
            WorkingDirectory = folder, RedirectStandardInput = true,
            RedirectStandardOutput = true
        })!;
        SarifReport.Write(node.StandardInput, [.. Files, new CheckedFile("/abs/ö ü:%.txt", Hostile()), new CheckedFile("-", Samples.Report(""))]);
        node.StandardInput.Close();
        var problems = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.That(problems, Is.Empty);
        Assert.That(node.ExitCode, Is.Zero);
    }

    [Test]
    public void HasWhatTheSchemaRequires()
    {
        var log = Log(Files);
        var run = log["runs"]![0]!;
        Assert.That((string?)log["version"], Is.EqualTo("2.1.0"));
        Assert.That((string?)run["tool"]!["driver"]!["name"], Is.EqualTo("KazRuMtQa"));
        Assert.That((string?)run["columnKind"], Is.EqualTo("utf16CodeUnits"));
        var rules = run["tool"]!["driver"]!["rules"]!;
        foreach (var result in run["results"]!)
        {
            Assert.That((string?)rules[(int)result["ruleIndex"]!]!["id"], Is.EqualTo((string?)result["ruleId"]));
            Assert.That((string?)result["message"]!["text"], Is.Not.Empty);
            Assert.That((string?)result["level"], Is.AnyOf("note", "warning", "error"));
            Assert.That((double)result["rank"]!, Is.InRange(0, 100));
            var place = result["locations"]![0]!["physicalLocation"]!;
            Assert.That((string?)run["artifacts"]![(int)place["artifactLocation"]!["index"]!]!["location"]!["uri"],
                Is.EqualTo((string?)place["artifactLocation"]!["uri"]));
        }

        foreach (var relation in rules.SelectMany(rule => rule["relationships"]!))
        {
            var taxonomy = run["taxonomies"]![(int)relation["target"]!["toolComponent"]!["index"]!]!;
            Assert.That(taxonomy["taxa"]!.Select(taxon => (string?)taxon["id"]), Does.Contain((string?)relation["target"]!["id"]));
        }
    }

    [Test]
    public void RegionsPointAtTheText()
    {
        var region = Log(Files)["runs"]![0]!["results"]![3]!["locations"]![0]!["physicalLocation"]!["region"]!;
        Assert.That((int)region["startLine"]!, Is.EqualTo(5));
        Assert.That((int)region["startColumn"]!, Is.EqualTo(4));
        Assert.That((int)region["endColumn"]!, Is.EqualTo(9));
        Assert.That(Samples.Text.Substring((int)region["charOffset"]!, (int)region["charLength"]!), Is.EqualTo("is is"));
    }

    [Test]
    public void FingerprintsSurviveEditsElsewhereAndTellFindingsApart()
    {
        const string Before = "It is is cold. It is is cold.";
        const string After = "The weather turned.\n\nIt is is  cold. It is is cold.";
        var (before, after) = (Fingerprints(Before), Fingerprints(After));
        Assert.That(before, Is.Unique);
        Assert.That(after, Is.EqualTo(before));

        static string[] Fingerprints(string text)
        {
            var first = Samples.DoubledWord.Find(text, "is is", "“is” is written twice.", "is");
            var second = first with
            {
                Span = new(text.LastIndexOf("is is", StringComparison.Ordinal),
                text.LastIndexOf("is is", StringComparison.Ordinal) + 5)
            };
            return [.. Log(new CheckedFile("a.txt", Samples.Report(text, first, second)))["runs"]![0]!["results"]!.Select(result =>
                (string)result["partialFingerprints"]!["ruleAndSentence/v1"]!)];
        }
    }

    [TestCase("news/a b.txt", "news/a%20b.txt")]
    [TestCase("a:b.txt", "a%3Ab.txt")]
    [TestCase(@"C:\news\ä.txt", "file:///C:/news/%C3%A4.txt")]
    [TestCase("/srv/a#b.txt", "file:///srv/a%23b.txt")]
    [TestCase("../a.txt", "../a.txt")]
    [TestCase("-", "stdin")]
    public void PathsBecomeUris(string path, string uri) => Assert.That(ArtifactUri.Of(path), Is.EqualTo(uri));

    [Test]
    public void DismissedFindingsAreSuppressed() =>
        Assert.That(Log(Files)["runs"]![0]!["results"]!.Select(result => (string?)result["suppressions"]?[0]!["kind"]),
            Is.EqualTo((string?[])[null, null, null, "external"]));

    private static Report Hostile()
    {
        const string Text = "\uD83D<script>\u0000 {x}\r\r\n";
        return Samples.Report(Text, Samples.Placeholder.Find(Text, Text, Text, "", Text) with { Dismissal = Dismissal.Inline });
    }

    private static JObject Log(params CheckedFile[] files) => JObject.Parse(Samples.Write(writer => SarifReport.Write(writer, files)));
}
