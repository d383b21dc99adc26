using System.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Tests;

/// <summary>Whatever the command is given, it says in one line what is wrong and where, or does its work.</summary>
[Parallelizable(ParallelScope.Children)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BadInputTests : IDisposable
{
    private const string Damaged = "It came , he said.\n";
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void BytesThatAreNoTextAreNamedWithTheirPlace()
    {
        command.Write("bad.txt", [.. "It came "u8, 0xFF, 0xFE, 0x81, .. ", he said."u8]);
        command.Run("check", "bad.txt").MustFailWith("bad.txt: is not valid UTF-8 at byte 8 (0xFF)");
    }

    [Test]
    public void TextCutWithinACharacterIsNotTakenForAnotherEncoding()
    {
        command.Write("cut.txt", Encoding.UTF8.GetBytes("The café said “")[..^1]);
        command.Run("check", "cut.txt").MustFailWith("cut.txt: is not valid UTF-8 at byte 15 (0xE2)");
    }

    [TestCase("utf-16LE", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16LE", false)]
    [TestCase("utf-16BE", false)]
    public void Utf16IsRead(string encoding, bool mark)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        command.Write("a.txt", [.. mark ? utf16.GetPreamble() : [], .. utf16.GetBytes("It came , “he” said in Алматы.\r\n")]);
        var outcome = command.Run("check", "a.txt", "--format", "json");
        Assert.That(outcome.Error, Is.EqualTo($"kazrumtqa: a.txt: read as UTF-16 {encoding[^2..]}.\n"));
        Assert.That((int)JObject.Parse(outcome.Output)["findings"]![0]!["start"]!, Is.EqualTo(7));
    }

    [Test]
    public void HalfACharacterOfUtf16IsNamed()
    {
        command.Write("odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("It came"), 0x20]);
        command.Run("check", "odd.txt").MustFailWith("odd.txt: is not valid UTF-16 LE: half a character stands at byte 16");
    }

    [Test]
    public void Windows1251IsRead()
    {
        // One Russian name in quotation marks in an English text, and a whole Russian text.
        command.Write("a.txt", [.. "It came , said "u8, .. Windows1251("«Газпром»"), .. ".\n"u8]);
        command.Write("b.txt", [.. Windows1251("Он пришёл домой, и министр сказал, что всё будет хорошо.")]);
        var outcome = command.Run("check", "a.txt", "b.txt");
        Assert.That(outcome.Error, Is.EqualTo("kazrumtqa: a.txt: read as Windows-1251.\nkazrumtqa: b.txt: read as Windows-1251.\n"));
        Assert.That(outcome.Output, Does.Contain("«Газпром»").And.Contain("Russian (ru)"));
    }

    [Test]
    public void Windows1252IsRead()
    {
        command.Write("a.txt", [0x93, .. "The caf"u8, 0xE9, 0x94, .. " came , he said.\n"u8]);
        var outcome = command.Run("check", "a.txt");
        Assert.That(outcome.Error, Is.EqualTo("kazrumtqa: a.txt: read as Windows-1252.\n"));
        Assert.That(outcome.Output, Does.Contain("“The café” came , he said."));
    }

    [Test]
    public void Koi8RIsReadAndSaid()
    {
        command.Write("a.txt", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1, 0x20, 0xC7, 0xCF, 0xD2, 0xCF, 0xC4, 0x20, 0xD7, 0xC5, 0xCC, 0xC9, 0xCB, 0x2E]);
        Assert.That(command.Run("check", "a.txt").Error, Is.EqualTo("kazrumtqa: a.txt: read as KOI8-R.\n"));
    }

    [TestCase(new byte[] { 0xBC, 0xDE, 0xE1, 0xDA, 0xD2, 0xD0, 0x20, 0xD3, 0xDE, 0xE0, 0xDE, 0xD4 },
        TestName = "ISO 8859-5 is not taken for Windows-1251")]
    [TestCase(new byte[] { 0x8C, 0xAE, 0xE1, 0xAA, 0xA2, 0xA0, 0x20, 0xA3, 0xAE, 0xE0, 0xAE, 0xA4 },
        TestName = "CP866 is not taken for Windows-1251")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0, 0, 0x49, 0, 0, 0 }, TestName = "UTF-32 is not taken for UTF-16")]
    public void OtherEncodingsAreRefused(byte[] bytes)
    {
        command.Write("a.txt", bytes);
        command.Run("check", "a.txt").MustFailWith("convert it to UTF-8");
    }

    [Test]
    public void AnEmptyFilePasses()
    {
        command.Write("empty.txt", "");
        var outcome = command.Run("check", "empty.txt");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Contain("no findings; 0 words"));
    }

    [TestCase(".", ".: is a directory")]
    [TestCase("missing.txt", "missing.txt: no such file.")]
    [TestCase("missing/a.txt", "missing/a.txt: no such file.")]
    [TestCase("", "A file name is empty.")]
    [TestCase("new\nline.txt", "new line.txt: no such file.")]
    public void WhatIsNoFileIsNamed(string path, string message) => command.Run("check", path).MustFailWith(message);

    [Test]
    public void AFileWithoutPermissionIsNamed()
    {
        command.Write("secret.txt", Damaged);
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has other permissions.");
        else File.SetUnixFileMode(command.At("secret.txt"), UnixFileMode.None);
        // Root may read everything, so the command is started as another user; that user must be able to read the command itself.
        var outcome = Environment.UserName == "root"
            ? command.Shell("chmod 755 . && DOTNET_CLI_HOME=/tmp setpriv --reuid=65534 --regid=65534 --clear-groups $K check secret.txt")
            : command.Run("check", "secret.txt");
        if (outcome.ExitCode is 126 or 127 or 131 or 145 || outcome.Error.Contains("setpriv:", StringComparison.Ordinal))
            Assert.Ignore($"Another user cannot start the command here: {outcome.Error}");
        outcome.MustFailWith("secret.txt: no permission to read it.");
    }

    [Test]
    public void NulBytesAreText()
    {
        command.Write("nul.txt", "It came\0 here.\0\0\n");
        var outcome = command.Run("check", "nul.txt");
        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output, Does.Contain("script/control-character").And.Not.Contain('\0'));
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("jsonl")]
    [TestCase("sarif")]
    [TestCase("html")]
    [TestCase("github")]
    public void ALoneSurrogateIsReadAndReported(string format)
    {
        command.Write("lone.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("It came , he "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" , said.")]);
        var outcome = command.Run("check", "lone.txt", "--format", format);
        Assert.That(outcome.ExitCode, Is.AnyOf(0, 1), outcome.Error);
        Assert.That(outcome.Output, Does.Contain("space-before-mark").Or.Contain("Space before mark"));
    }

    [Test]
    public void TheOthersAreReportedWhenOneFileFails()
    {
        command.Write("a.txt", Damaged);
        command.Write("b.txt", [0x41, 0xFF]);
        command.Write("c.txt", "Nothing to see here.\n");
        var outcome = command.Run("check", "a.txt", "missing.txt", "b.txt", "c.txt", "--format", "jsonl");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Has.Length.EqualTo(3).And.Exactly(1).EqualTo("kazrumtqa: 2 of 4 files failed."));
        Assert.That(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JObject.Parse(line)["id"]!),
            Is.EqualTo(new[] { "a.txt", "c.txt" }));
    }

    [TestCase("check --nope a.txt", "There is no option '--nope'. See 'kazrumtqa check --help'.")]
    [TestCase("check --formt json a.txt", "There is no option '--formt'. Did you mean '--format'? See 'kazrumtqa check --help'.")]
    [TestCase("chek a.txt", "There is no command 'chek'. Did you mean 'check'? See 'kazrumtqa --help'.")]
    [TestCase("rules repetition/dubled-word", "'kazrumtqa rules' lists them. Did you mean 'repetition/doubled-word'?")]
    [TestCase("check a.txt --format xml", "'xml'")]
    [TestCase("check a.txt --fail-on nothing", "'nothing'")]
    [TestCase("check", "FILE")]
    [TestCase("check a.txt --yes", "--yes goes with --fix.")]
    [TestCase("check a.txt b.txt --source ru.txt", "--source is of one article; name one FILE.")]
    [TestCase("check a.txt --source-language ru", "--source-language goes with --source.")]
    [TestCase("check a.txt --source ru.txt --source-language de", "--source-language de: ru or kk was expected.")]
    [TestCase("check a.txt --source missing.txt", "missing.txt: no such file.")]
    [TestCase("check - --fix --yes", "--yes needs files")]
    [TestCase("check a.txt --fix --format json", "--fix shows a difference")]
    [TestCase("check a.txt --output a.txt", "a.txt: is one of the articles")]
    [TestCase("check a.txt --output missing/report.txt", "missing/report.txt: cannot be written: there is no such folder.")]
    [TestCase("check a.txt --baseline missing.json", "missing.json: no such file.")]
    [TestCase("check a.txt --config missing.json", "missing.json: no such file.")]
    [TestCase("pipe --nope", "There is no option '--nope'.")]
    [TestCase("rules nope/nothing", "There is no rule or family 'nope/nothing'")]
    [TestCase("nope", "There is no command 'nope'. See 'kazrumtqa --help'.")]
    [TestCase("", "Name a command: check, pipe, serve, audit, merge, report, rules, docs, lsp.")]
    public void AWrongCommandLineIsExplained(string line, string message)
    {
        command.Write("a.txt", Damaged);
        var outcome = command.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        outcome.MustFailWith(message);
        Assert.That(outcome.Output, Is.Empty);
        Assert.That(command.Read("a.txt"), Is.EqualTo(Damaged));
    }

    [TestCase("{", "house.json(1,1): the text ends within the JSON object.")]
    [TestCase("", "house.json(0,0): the text ends within the JSON object.")]
    [TestCase("[]", "house.json(1,1): a JSON object was expected.")]
    [TestCase("{\n  \"rule\": {}\n}", "house.json(2,9): unknown key 'rule'.")]
    [TestCase("{\"rules\": {\n\"nope/nothing\": \"off\"}}", "house.json(2,15): there is no rule or family 'nope/nothing'.")]
    [TestCase("{\"rules\": {\"number\": true}}", "house.json(1,25): expected \"on\", \"off\", \"minor\", \"major\" or \"critical\".")]
    [TestCase("{\"minimumConfidence\": 7}", "minimumConfidence must be a number from 0 to 1.")]
    [TestCase("{\"ignoredZones\": [\"moon\"]}", "there is no zone 'moon'.")]
    [TestCase("{\"vocabulary\": {\"prefer\": {\"Kiev\": \"Kyiv\", \"kiev\": \"Kyiv\"}}}", "'kiev' is there twice")]
    [TestCase("{\"vocabulary\": {\"forbid\": [\"\"]}}", "forbid must hold strings that are not empty.")]
    public void ABrokenConfigurationStopsBeforeAnythingIsDone(string json, string message)
    {
        command.Write("a.txt", Damaged);
        command.Write("house.json", json);
        var outcome = command.Run("check", "a.txt", "--config", "house.json");
        outcome.MustFailWith(message);
        Assert.That(outcome.Output, Is.Empty);
        command.Run("pipe", "--config", "house.json").MustFailWith(message);
    }

    [TestCase("{", "seen.json(1,1): the text ends within the JSON object.")]
    [TestCase("{\"dismissed\": 5}", "seen.json: no array “dismissed”.")]
    [TestCase("{\"dismissed\": [5]}", "seen.json: “dismissed” must hold strings.")]
    public void ABrokenBaselineIsNamed(string json, string message)
    {
        command.Write("a.txt", Damaged);
        command.Write("seen.json", json);
        command.Run("check", "a.txt", "--baseline", "seen.json").MustFailWith(message);
    }

    [Test]
    public void MarkdownNestedBeyondReasonIsReadAsText()
    {
        command.Write("deep.md", new string('>', 20_000) + " It came , he said.\n");
        var outcome = command.Run("check", "deep.md");
        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output, Does.Contain("punctuation/space-before-mark"));
    }

    [TestCase("check a.txt > /dev/full")]
    [TestCase("check a.txt --fix > /dev/full")]
    [TestCase("check a.txt --output /dev/full")]
    [TestCase("rules > /dev/full")]
    [TestCase("pipe < a.jsonl > /dev/full")]
    public void AFullDiskIsSaidInOneLine(string line)
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("There is no /dev/full.");
        command.Write("a.txt", Damaged);
        command.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"It came , he said.\"}\n");
        command.Shell("$K " + line).MustFailWith("No space left on device");
        Assert.That(new FileInfo("/dev/full").Length, Is.Zero, "the device was replaced by a file");
    }

    [TestCase("rules --format markdown | head -1")]
    [TestCase("check a.txt a.txt a.txt --format html | head -1")]
    [TestCase("check $(yes a.txt 2>/dev/null | head -3000) | head -1")]
    public void AReaderThatGoesAwayIsNoFault(string line)
    {
        command.Write("a.txt", string.Concat(Enumerable.Repeat(Damaged, 300)));
        var outcome = command.Shell($"$K {line}; echo ${{PIPESTATUS[0]}}");
        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output, Does.EndWith("\n0\n").Or.EndWith("\n1\n"));
    }

    [Test]
    public void PipeStopsWhenItsReaderGoesAway()
    {
        var outcome =
            command.Shell("yes 2>/dev/null '{\"id\":\"a\",\"text\":\"It came , he said.\"}' | timeout 60 $K pipe | head -1; echo ${PIPESTATUS[1]}");
        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output, Does.EndWith("}\n0\n"));
    }

    [Test]
    [Category("Large")]
    public void ALongTextIsChecked()
    {
        // 3 MB of news: time and memory grow with the length alone, which other tests count.
        var paragraphs = Enumerable.Range(0, 20_000)
            .Select(i =>
                $"The ministry of district {i} said on Monday that {i % 97 + 2} villages will have gas by the end of the year, and that work on the next {i % 89 + 2} has begun.");
        File.WriteAllText(command.At("long.txt"), string.Join("\n\n", paragraphs));
        var outcome = command.Run("check", "long.txt", "--format", "text");
        Assert.That(outcome.ExitCode, Is.AnyOf(0, 1), outcome.Error);
        Assert.That(outcome.Output, Does.Contain("Verdict:"));
    }

    [TestCase("word ")]
    [TestCase("x")]
    [TestCase("(")]
    [Category("Large")]
    public void ALineOfMegabytesIsChecked(string piece)
    {
        File.WriteAllText(command.At("line.txt"), string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var outcome = command.Run("check", "line.txt");
        Assert.That(outcome.ExitCode, Is.AnyOf(0, 1), outcome.Error);
    }

    private static byte[] Windows1251(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);
}
