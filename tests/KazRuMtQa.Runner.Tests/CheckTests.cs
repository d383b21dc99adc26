using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Tests;

/// <summary>What <c>check</c> and <c>rules</c> do, seen from the shell.</summary>
[Parallelizable(ParallelScope.Children)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CheckTests : IDisposable
{
    private const string Minor = "The minister came home late , he said on Monday.\n";
    private const string Major = "The minister spoke about және the budget, met журналистов in Astana and left with делегация on Monday.\n";
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [TestCase("minor", 1, 1)]
    [TestCase("major", 0, 1)]
    [TestCase("critical", 0, 0)]
    [TestCase("review", 0, 1)]
    [TestCase("block", 0, 1)]
    [TestCase("never", 0, 0)]
    public void FailOnSetsWhatCounts(string level, int minor, int major)
    {
        command.Write("minor.txt", Minor);
        command.Write("major.txt", Major);
        Assert.That(command.Run("check", "minor.txt", "--fail-on", level).ExitCode, Is.EqualTo(minor), "minor");
        Assert.That(command.Run("check", "major.txt", "--fail-on", level).ExitCode, Is.EqualTo(major), "major");
    }

    [Test]
    public void FoldersAndPatternsNameTheirArticles()
    {
        Directory.CreateDirectory(command.At("news/deep"));
        Directory.CreateDirectory(command.At("other"));
        command.Write("news/a.txt", Minor);
        command.Write("news/deep/b.html", "<p>The minister came home late , he said on Monday.</p>");
        command.Write("news/deep/picture.svg", "<svg/>");
        command.Write("other/c.txt", Minor);
        Assert.That(Paths("news"), Is.EqualTo(new[] { "news/a.txt", "news/deep/b.html" }));
        Assert.That(Paths("."), Is.EqualTo(new[] { "news/a.txt", "news/deep/b.html", "other/c.txt" }));
        Assert.That(Paths("**/*.txt"), Is.EqualTo(new[] { "news/a.txt", "other/c.txt" }));
        Assert.That(Paths("news/*.txt", "other/*"), Is.EqualTo(new[] { "news/a.txt", "other/c.txt" }));
        command.Run("check", "none/*.txt").MustFailWith("none/*.txt: no such file");

        string[] Paths(params string[] named)
        {
            var lines = command.Run(["check", .. named, "--format", "line"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Select(line => line.Split(':')[0].Replace('\\', '/')).Distinct()];
        }
    }

    /// <summary>Older systems write sources in Windows-1251; what stands in them is the same.</summary>
    [Test]
    public void ASourceInWindows1251IsReadAsWhatItIs()
    {
        const string Source = "Пожар уничтожил в селе 15 домов. Губернатор области потребовал проверить дамбу.";
        command.Write("text.txt", "The fire destroyed 51 houses in the village. The governor of the region demanded that the dam be checked.");
        File.WriteAllBytes(command.At("source.txt"), CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Source));
        var output = command.Run("check", "text.txt", "--source", "source.txt", "--format", "line").Output;
        Assert.That(output.Split('\n').Where(line => line.Contains("fidelity", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "text.txt:1:20: major: “51” differs from the source, which has “15”. [fidelity/number]",
        }));
    }

    /// <summary>
    /// As 'audit' reads it: the original in one column, the translation in the other. Any other document is compared with what is named.
    /// </summary>
    [Test]
    public void AWordDocumentIsComparedWithItsSource()
    {
        const string Source = "Пожар уничтожил в селе 15 домов. Губернатор области потребовал проверить дамбу.";
        const string Text = "The fire destroyed 51 houses in the village. The governor of the region demanded that the dam be checked.";
        Save("table.docx", new Table(new TableRow(Cell(Source), Cell(Text))));
        Save("text.docx", Lines(Text));
        Save("source.docx", Lines(Source));
        var beside = command.Run("check", "table.docx", "--format", "line");
        Assert.That(beside.Output, Does.Contain("table.docx:1:20: major: “51” differs from the source, which has “15”. [fidelity/number]"));
        Assert.That(beside.Error, Does.Contain("table.docx: its table is read as an original beside its translation"));
        command.Run("check", "table.docx", "--source", "source.docx").MustFailWith("table.docx: holds its source itself; leave out --source.");
        Assert.That(command.Run("check", "text.docx", "--source", "source.docx", "--format", "line").Output, Does.Contain("[fidelity/number]"));
        Assert.That(command.Run("check", "text.docx", "--format", "line").Output, Does.Not.Contain("fidelity"));

        static Paragraph Lines(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));
        static TableCell Cell(string text) => new(Lines(text));
        void Save(string name, OpenXmlElement content)
        {
            using var document = WordprocessingDocument.Create(command.At(name), WordprocessingDocumentType.Document);
            document.AddMainDocumentPart().Document = new Document(new Body(content));
        }
    }

    [Test]
    public void ALineAFindingAndNoneWhenQuiet()
    {
        command.Write("a.txt", Minor);
        var line = command.Run("check", "a.txt", "--format", "line").Output;
        Assert.That(line, Is.EqualTo("a.txt:1:28: minor: Delete the space before “,”. [punctuation/space-before-mark]\n"));
        var quiet = command.Run("check", "a.txt", "--quiet", "--fail-on", "minor");
        Assert.That((quiet.ExitCode, quiet.Output, quiet.Error), Is.EqualTo((1, "", "")));
    }

    [Test]
    public void StrictShowsWhatIsUnsure()
    {
        command.Write("a.txt", "The mayor said: \"The plan came home late , he said\" on Monday.\nThe plan was read , he said.\n");
        command.Write("kazrumtqa.json", "{\"minimumConfidence\": 0.97}");
        Assert.That(Findings(command.Run("check", "a.txt", "--format", "json")), Is.Empty);
        Assert.That(Findings(command.Run("check", "a.txt", "--format", "json", "--strict")), Does.Contain("punctuation/space-before-mark"));
    }

    [TestCase(null, "full")]
    [TestCase("full", "full")]
    [TestCase("fast", "fast")]
    public void AnArticleIsReadInFullUnlessToldOtherwise(string? wish, string depth)
    {
        string[] options = wish is null ? [] : ["--depth", wish];
        var outcome = command.RunWith(Encoding.UTF8.GetBytes(Minor), ["check", "-", "--format", "json", .. options]);
        Assert.That((string?)JObject.Parse(outcome.Output)["depth"], Is.EqualTo(depth));
    }

    [Test]
    public void StandardInputIsChecked()
    {
        var outcome = command.RunOutside(Encoding.UTF8.GetBytes(Minor), "check", "-", "--format", "json", "--fail-on", "minor");
        Assert.That(Findings(outcome), Is.EqualTo(new[] { "punctuation/space-before-mark" }));
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((1, "")));
        Assert.That(command.RunWith(Encoding.UTF8.GetBytes(Minor), "check", "-", "--format", "json", "--fail-on", "minor"), Is.EqualTo(outcome),
            "run in this process");
    }

    [Test]
    public void TranslationsAreCheckedBesideTheirOriginals()
    {
        command.Write("a.xliff", "<xliff version=\"1.2\"><file source-language=\"ru\" target-language=\"en\"><body><trans-unit id=\"1\">"
            + "<source>Паром.</source><target>The ferry , he said, stayed.</target></trans-unit></body></file></xliff>");
        command.Write("broken.tmx", "<tmx><body>");
        var outcome = command.Run("check", "a.xliff", "--format", "json", "--fail-on", "minor");
        Assert.That(Findings(outcome), Is.EqualTo(new[] { "punctuation/space-before-mark" }));
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        var repair = command.Run("check", "a.xliff", "--fix");
        Assert.That(repair.ExitCode, Is.EqualTo(2));
        Assert.That(repair.Error, Does.Contain("files of translations; repair it where it was made"));
        command.Run("check", "broken.tmx").MustFailWith("broken.tmx: no valid XML: ");
        command.Run("check", "none.po").MustFailWith("none.po: no such file");
    }

    [Test]
    public void TheNearestConfigurationHolds()
    {
        Directory.CreateDirectory(command.At("desk/today"));
        command.Write("kazrumtqa.json", "{\"rules\": {\"punctuation\": \"off\"}}");
        command.Write("desk/kazrumtqa.json", "{\"rules\": {\"punctuation\": \"critical\"}}");
        command.Write("a.txt", Minor);
        command.Write("desk/today/a.txt", Minor);
        var reports = command.Run("check", "a.txt", "desk/today/a.txt", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(JObject.Parse).ToArray();
        Assert.That(reports[0]["findings"], Is.Empty);
        Assert.That((string?)reports[1]["findings"]![0]!["severity"], Is.EqualTo("critical"));
    }

    [TestCase("text", "a.txt:1:28  minor  punctuation/space-before-mark")]
    [TestCase("json", "\"rule\": \"punctuation/space-before-mark\"")]
    [TestCase("jsonl", "\"rule\":\"punctuation/space-before-mark\"")]
    [TestCase("sarif", "\"ruleId\": \"punctuation/space-before-mark\"")]
    [TestCase("html", "<!doctype html>")]
    [TestCase("github", "::notice file=a.txt,line=1")]
    public void EveryReportIsWrittenToAFile(string format, string content)
    {
        command.Write("a.txt", Minor);
        command.Write("report", "an old report, much longer than nothing");
        var outcome = command.Run("check", "a.txt", "--format", format, "--output", "report");
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Error), Is.EqualTo((0, "", "")));
        Assert.That(command.Read("report"), Does.Contain(content).And.EndsWith("\n").And.Not.Contain("an old report"));
        Assert.That(command.Bytes("report")[0], Is.Not.EqualTo(0xEF), "a byte order mark");
        Assert.That(Directory.GetFiles(command.Folder), Has.Length.EqualTo(2), "something was left beside the report");
        Assert.That(command.Read("report"), Is.EqualTo(command.Run("check", "a.txt", "--format", format).Output));
    }

    [Test]
    public void AReportIsWrittenThroughALink()
    {
        command.Write("a.txt", Minor);
        command.Write("real.json", "");
        File.CreateSymbolicLink(command.At("link.json"), "real.json");
        Assert.That(command.Run("check", "a.txt", "--format", "json", "-o", "link.json").Error, Is.Empty);
        Assert.That(new FileInfo(command.At("link.json")).LinkTarget, Is.EqualTo("real.json"));
        Assert.That(command.Read("real.json"), Does.Contain("space-before-mark"));
    }

    [TestCase("utf-8", true, "\r\n")]
    [TestCase("utf-8", false, "\n")]
    [TestCase("utf-16LE", true, "\r\n")]
    [TestCase("utf-16BE", false, "\n")]
    [TestCase("windows-1251", false, "\r\n")]
    public void RepairsKeepEncodingMarkAndLineEnds(string name, bool mark, string newLine)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] Bytes(string line) =>
            [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(string.Join(newLine, "The talks in «Газпром» ended.", "", line, ""))];
        command.Write("a.txt", Bytes("The minister came home late , he said."));
        var preview = command.Run("check", "a.txt", "--fix");
        Assert.That(preview.Output, Is.EqualTo("""
            --- a.txt
            +++ a.txt, repaired
            @@ line 3 @@
            -The minister came home late , he said.
            +The minister came home late, he said.
            a.txt: 1 repair shown, none made; --fix --yes makes them.

            """.ReplaceLineEndings("\n")));
        Assert.That(command.Bytes("a.txt"), Is.EqualTo(Bytes("The minister came home late , he said.")), "the preview changed the file");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(command.At("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.That(command.Run("check", "a.txt", "--fix", "--yes").Output, Does.EndWith("a.txt: 1 repair made.\n"));
        Assert.That(command.Bytes("a.txt"), Is.EqualTo(Bytes("The minister came home late, he said.")));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(command.At("a.txt")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void ARepairKeepsALoneSurrogate()
    {
        byte[] Bytes(string end) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("The minister "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(end)];
        command.Write("a.txt", Bytes(" came home late , he said."));
        command.Run("check", "a.txt", "--fix", "--yes");
        Assert.That(command.Bytes("a.txt"), Is.EqualTo(Bytes(" came home late, he said.")));
    }

    [Test]
    public void RepairsInHtmlLeaveTheMarkupAlone()
    {
        command.Write("a.html", "<p>The <b>minister</b> came home late , he said.</p>\n<script>if (a , b) c();</script>\n");
        command.Run("check", "a.html", "--fix", "--yes");
        Assert.That(command.Read("a.html"), Is.EqualTo("<p>The <b>minister</b> came home late, he said.</p>\n<script>if (a , b) c();</script>\n"));
    }

    [TestCase("The dam held. . Boats stayed in port,, he said.\n", "The dam held. Boats stayed in port, he said.\n")]
    [TestCase("The dam held on Monday.\n\nShare on Facebook\n\nBack to top\n\nBoats stayed in port.\n",
        "The dam held on Monday.\n\nBoats stayed in port.\n")]
    [TestCase("The dam held on Monday.\r\n\r\nShare on Facebook", "The dam held on Monday.\r\n\r\n")]
    [TestCase("The dam held &mdash; so far ( he said ) and, as Reuters put it, it will.\n",
        "The dam held — so far (he said) and, as Reuters put it, it will.\n")]
    [TestCase("“It will hold this year, “the mayor said.\n", "“It will hold this year,“ the mayor said.\n")]
    public void EveryCertainRepairIsMade(string text, string repaired)
    {
        command.Write("a.txt", text);
        command.Run("check", "a.txt", "--fix", "--yes");
        Assert.That(command.Read("a.txt"), Is.EqualTo(repaired));
    }

    [Test]
    public void AFileThatCannotBeRepairedIsNamedAndTheOthersAreRepaired()
    {
        command.Write("a.txt", Minor);
        command.Write("b.txt", Minor);
        var outcome = command.Run("check", "a.txt", "missing.txt", "b.txt", "--fix", "--yes");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.StartWith("kazrumtqa: missing.txt: no such file.\n"));
        Assert.That(command.Read("a.txt") + command.Read("b.txt"), Does.Not.Contain(" ,"));
    }

    [TestCase("a.txt", "<!-- kazrumtqa off punctuation -->\n{0}\n<!-- kazrumtqa on -->\n\n{1}\n")]
    [TestCase("a.html",
        "<!-- kazrumtqa off punctuation/space-before-mark --><p>{0}</p><!-- kazrumtqa on punctuation/space-before-mark --><p>{1}</p>")]
    [TestCase("a.md", "# A late return\n\n<!-- kazrumtqa off -->\n\n{0}\n\n<!-- kazrumtqa on -->\n\n{1}\n")]
    public void AFindingIsSwitchedOffInTheText(string name, string text)
    {
        command.Write(name, string.Format(null, text, "The minister came home late , he said.", "The vote was held on Monday , she said."));
        var findings = JObject.Parse(command.Run("check", name, "--format", "json").Output)["findings"]!;
        Assert.That(findings.Select(finding => (string?)finding["dismissed"]), Is.EqualTo(new[] { "inline", null }));
        Assert.That(command.Run("check", name, "--fix").Output, Does.Contain("1 repair shown"), "a dismissed finding is repaired");
    }

    [Test]
    public void ABaselineRemembersWhereverTheSentenceMoves()
    {
        command.Write("a.txt", Minor);
        var first = command.Run("check", "a.txt", "--write-baseline", "seen.json", "--fail-on", "minor");
        Assert.That(first.ExitCode, Is.EqualTo(1));
        command.Write("a.txt", "A new paragraph stands in front of it.\n\n" + Minor + "\nThe vote came late , she said.\n");
        var second = command.Run("check", "a.txt", "--baseline", "seen.json", "--format", "json");
        Assert.That(JObject.Parse(second.Output)["findings"]!.Select(finding => (string?)finding["dismissed"]),
            Is.EqualTo(new[] { "baseline", null }));
        Assert.That(command.Run("check", "a.txt", "--baseline", "seen.json").Output, Does.Contain("dismissed (baseline)"));
        command.Run("check", "a.txt", "--baseline", "seen.json", "--write-baseline", "seen.json");
        Assert.That(command.Run("check", "a.txt", "--baseline", "seen.json", "--fail-on", "minor").ExitCode, Is.Zero,
            "a renewed baseline forgot something");
    }

    [Test]
    public void RulesAreListedAndExplained()
    {
        var list = command.Run("rules").Output;
        Assert.That(list, Does.Contain("punctuation/space-before-mark").And.Not.Contain('\e'));
        Assert.That(list.Split('\n').Where(line => line.Contains('/', StringComparison.Ordinal)).ToArray(),
            Has.Length.EqualTo(KazRuMtQa.Rules.RuleCatalogue.All.Count));
        Assert.That(command.Run("rules", "punctuation/space-before-mark").Output,
            Does.StartWith("### punctuation/space-before-mark: ").And.Contain("- wrong: "));
        Assert.That(command.Run("rules", "number").Output, Does.Contain("### number/").And.Not.Contain("### script/"));
    }

    [Test]
    public void RulesAreWrittenForPagesAndPrograms()
    {
        Assert.That(command.Run("rules", "--format", "markdown").Output, Is.EqualTo(RuleCatalogueMarkdown.OfAll()));
        var rules = JArray.Parse(command.Run("rules", "--format", "json").Output);
        Assert.That(rules.Select(rule => (string)rule["id"]!), Is.EqualTo(KazRuMtQa.Rules.RuleCatalogue.All.Select(rule => rule.Id)));
        Assert.That(rules.SelectTokens("$[*].examples[*]"),
            Has.All.Matches<JToken>(example => (bool?)example?["wrong"] == example?["spans"]?.HasValues));
    }

    [TestCase("", "check")]
    [TestCase("check", "--fail-on")]
    [TestCase("pipe", "\"text\"")]
    [TestCase("rules", "markdown")]
    public void HelpHelps(string name, string content)
    {
        var outcome = command.Run([.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Contain(content).And.Contain("Exit codes:").And.Contain("Examples:"));
    }

    private static string[] Findings(Outcome outcome) =>
        JObject.Parse(outcome.Output)["findings"]!.Select(finding => (string)finding["rule"]!).ToArray();
}
