using System.Diagnostics;
using System.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Tests;

/// <summary><c>pipe</c> answers every line, in order and at once, and nothing that comes in stops it.</summary>
public sealed class PipeTests
{
    private const string Damaged = "{\"id\":\"a\",\"text\":\"It came , he said.\"}";

    [TestCase("nonsense", "The line is no valid JSON: ")]
    [TestCase("{\"id\":\"x\",\"text\":\"cut", "The line is no valid JSON: ")]
    [TestCase("{\"id\":\"x\",\"text\":\"a\"} {}", "The line is no valid JSON: more text stands after the JSON object (character 22).")]
    [TestCase("", "The line is empty; a JSON object was expected.")]
    [TestCase("[1]", "The line is no JSON object.")]
    [TestCase("{\"id\":\"x\"}", "Neither “text” nor “html” is given.", "x")]
    [TestCase("{\"id\":\"x\",\"text\":null}", "Neither “text” nor “html” is given.", "x")]
    [TestCase("{\"id\":\"x\",\"text\":\"a\",\"html\":\"b\"}", "Both “text” and “html” are given; one was expected.", "x")]
    [TestCase("{\"id\":\"x\",\"text\":5}", "The field “text” is a number; a string was expected.", "x")]
    [TestCase("{\"id\":\"x\",\"text\":\"a\",\"title\":[]}", "The field “title” is an array; a string was expected.", "x")]
    [TestCase("{\"id\":{},\"text\":\"a\"}", "The field “id” is an object; a string was expected.")]
    public void ABadLineIsAnsweredAndTheNextGoesOn(string line, string error, string? id = null)
    {
        var answers = Pipe($"{Damaged}\n{line}\n{Damaged}\n");
        Assert.That(answers, Has.Length.EqualTo(3));
        Assert.That(answers[0]["findings"]!.Count(), Is.EqualTo(1));
        Assert.That(answers[1].Properties().Select(property => property.Name), Is.EqualTo(new[] { "id", "line", "error" }));
        Assert.That((string?)answers[1]["id"], Is.EqualTo(id));
        Assert.That((int)answers[1]["line"]!, Is.EqualTo(2));
        Assert.That((string)answers[1]["error"]!, Does.StartWith(error));
        Assert.That(JToken.DeepEquals(answers[0], answers[2]));
    }

    [Test]
    public void LinesAreReadFast() => Assert.That((string?)Pipe(Damaged + "\n")[0]["depth"], Is.EqualTo("fast"));

    [Test]
    public void BytesThatAreNoTextAreAnsweredAndTheNextGoesOn()
    {
        var answers =
            Pipe([.. Encoding.UTF8.GetBytes(Damaged), (byte)'\n', .. "{\"text\":\""u8, 0xFF, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Damaged)]);
        Assert.That((string)answers[1]["error"]!, Is.EqualTo("The line is not valid UTF-8 at byte 9."));
        Assert.That(JToken.DeepEquals(answers[0], answers[2]));
    }

    [Test]
    public void DeepNestingIsAnswered() =>
        Assert.That((string?)Pipe(string.Concat(Enumerable.Repeat("{\"a\":", 5000)))[0]["error"], Does.StartWith("The line is no valid JSON"));

    [Test]
    public void ALoneSurrogateIsChecked() =>
        Assert.That((string?)Pipe("{\"id\":\"a\",\"text\":\"It came , he \\ud83d said.\"}\n")[0].SelectToken("findings[0].rule")!,
            Is.EqualTo("punctuation/space-before-mark"));

    [Test]
    public void ALineOfMegabytesIsChecked()
    {
        var answers = Pipe($"{{\"id\":\"long\",\"text\":\"{string.Concat(Enumerable.Repeat("word ", 400_000))}\"}}\n{Damaged}\n");
        Assert.That(answers.Select(answer => (string?)answer["id"]), Is.EqualTo(new[] { "long", "a" }));
    }

    [Test]
    public void WindowsLineEndsAndAByteOrderMarkDoNoHarm() =>
        Assert.That(Pipe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Damaged}\r\n{Damaged}\r\n")]),
            Has.Length.EqualTo(2).And.All.Matches<JObject>(answer => answer?["findings"] is not null));

    [Test]
    public void OffsetsOfHtmlPointIntoTheHtml()
    {
        var finding = Pipe("{\"id\":\"a\",\"html\":\"<p>It&nbsp;came <b>,</b> he said.</p>\"}\n")[0]["findings"]!.First(item =>
            (string?)item["rule"] == "punctuation/space-before-mark");
        Assert.That((int)finding["start"]!, Is.EqualTo("<p>It&nbsp;came".Length));
    }

    [Test]
    public void ConfigurationAndStrictHold()
    {
        using var command = new Command();
        command.Write("kazrumtqa.json", "{\"rules\": {\"punctuation\": \"off\"}}");
        command.Write("other.json", "{\"minimumConfidence\": 0.99}");
        var input = Encoding.UTF8.GetBytes(Damaged);
        Assert.That(command.RunWith(input, "pipe").Output, Does.Contain("\"findings\":[]"), "the nearest configuration");
        Assert.That(command.RunWith(input, "pipe", "--config", "other.json").Output, Does.Contain("\"findings\":[]"), "the one given");
        Assert.That(command.RunWith(input, "pipe", "--config", "other.json", "--strict").Output, Does.Contain("space-before-mark"));
    }

    [Test]
    public async Task EachLineIsAnsweredBeforeTheNextArrives()
    {
        using var command = new Command();
        using var process = command.Start("dotnet", command.Assembly, "pipe");
        for (var i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteAsync($"{{\"id\":\"{i}\",\"text\":\"It came , he said.\"}}\n");
            await process.StandardInput.FlushAsync();
            var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(10));
            Assert.That((string?)JObject.Parse(answer!)["id"], Is.EqualTo($"{i}"));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
    }

    [TestCase("1")]
    [TestCase("7")]
    public void AnswersKeepTheOrderOfTheLines(string jobs)
    {
        // Long lines among short ones: the short ones are ready first.
        var ids = Enumerable.Range(0, 300).ToArray();
        var texts = ids.Select(id => string.Concat(Enumerable.Repeat("It came , he said. ", id % 25 == 0 ? 500 : 1)));
        var lines = ids.Zip(texts, (id, text) => new JObject { ["id"] = $"{id}", ["text"] = text });
        using var command = new Command();
        var input = string.Concat(lines.Select(line => line.ToString(Newtonsoft.Json.Formatting.None) + "\n"));
        var outcome = command.RunWith(Encoding.UTF8.GetBytes(input), "pipe", "--jobs", jobs);
        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answers.Select(answer => (int)JObject.Parse(answer)["id"]!), Is.EqualTo(ids));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("two")]
    public void JobsAreCountedFromOne(string jobs)
    {
        using var command = new Command();
        command.Run("pipe", "--jobs", jobs).MustFailWith("--jobs");
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task AnInterruptedPipeKeepsWhatItAnswered(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There are no POSIX signals.");
        using var command = new Command();
        // A run that was started in the background has SIGINT ignored, and its children inherit that.
        using var process = OperatingSystem.IsLinux()
            ? command.Start("env", "--default-signal=INT", "dotnet", command.Assembly, "pipe")
            : command.Start("dotnet", command.Assembly, "pipe");
        await process.StandardInput.WriteAsync(Damaged + "\n");
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(10));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        Assert.That(process.ExitCode, Is.EqualTo(exitCode));
        Assert.That(JObject.Parse(answer!)["findings"]!.Count(), Is.EqualTo(1));
        Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
    }

    [Test]
    public async Task AnInterruptedCheckLeavesTheOldReport()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There are no POSIX signals.");
        using var command = new Command();
        command.Write("report.json", "old");
        command.Write("long.txt", string.Concat(Enumerable.Repeat("The minister came home late , he said on Monday.\n\n", 30_000)));
        using var process = command.Start("dotnet", command.Assembly, "check", "long.txt", "--format", "json", "--output", "report.json");
        while (!process.HasExited && Directory.GetFiles(command.Folder, "report.json.*.part").Length == 0) await Task.Delay(5);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        if (process.ExitCode != 143) Assert.Ignore("It was done before the signal came.");
        Assert.That(command.Read("report.json"), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(command.Folder), Has.Length.EqualTo(2), "a part of the report was left");
    }

    [Test]
    public void ProgressIsShownToATerminalAlone()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Ignore("There is no script(1) to make a terminal.");
        using var command = new Command();
        Assert.That(command.Shell($"(echo '{Damaged}'; sleep 3; echo '{Damaged}') | $K pipe > out.jsonl").Error, Is.Empty);
        // The second article comes when the first is shown to be checked.
        command.Write("talk.sh", $"""
            (echo '{Damaged}'; until grep -q '1 articles' terminal.txt; do sleep 0.2; done; echo '{Damaged}') | $K pipe > out.jsonl
            """);
        var terminal = command.Shell("script -qefc 'timeout 600 bash talk.sh' terminal.txt > /dev/null; cat terminal.txt");
        Assert.That(terminal.Output, Does.Contain("1 articles checked").And.Contain("\r\e[K"));
        Assert.That(File.ReadAllLines(command.At("out.jsonl")), Has.Length.EqualTo(2));
    }

    private static JObject[] Pipe(string input) => Pipe(Encoding.UTF8.GetBytes(input));

    private static JObject[] Pipe(byte[] input)
    {
        using var command = new Command();
        var outcome = command.RunWith(input, "pipe");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToArray();
    }
}
