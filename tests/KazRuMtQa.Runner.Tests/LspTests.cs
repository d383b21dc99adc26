using System.Diagnostics;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Tests;

/// <summary>The language server as an editor has it: the real process, over its standard streams.</summary>
public sealed class LspTests
{
    private const string Uri = "file:///none/article.txt";

    private readonly Command command = new();
    private readonly Dictionary<int, JObject> answers = [];
    private readonly List<JObject> notifications = [];
    private Process process = null!;
    private int requests;

    [SetUp]
    public void Start()
    {
        requests = 0;
        answers.Clear();
        notifications.Clear();
        process = command.Start("dotnet", command.Assembly, "lsp", "--stdio", "--depth", "fast", "--docs", "https://docs.example.org/k/");
    }

    [TearDown]
    public void End()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [OneTimeTearDown]
    public void Delete() => command.Dispose();

    [Test]
    public void FindingsComeWithCodeSeverityAndTheirPage()
    {
        Initialize();
        Open("Greetings 😀 to the the mayor.\r\nIt came , he said.");
        var found = Diagnostics(1);
        var doubled = found.Single(one => (string?)one["code"] == "repetition/doubled-word");
        // The smile takes two units.
        Assert.That(Place(doubled), Is.EqualTo("0:16-0:23"));
        Assert.That((int)doubled["severity"]!, Is.EqualTo(3));
        Assert.That((string?)doubled["codeDescription"]!["href"], Is.EqualTo("https://docs.example.org/k/rules/repetition/doubled-word.html"));
        Assert.That(Place(found.Single(one => (string?)one["code"] == "punctuation/space-before-mark")), Does.StartWith("1:7"));
        Shutdown();
    }

    [Test]
    public void EditsAreTakenInTheirOrderAndOnlyTheNewestTextCounts()
    {
        Initialize();
        Open("One line.\nIt came , he said.\n");
        Assert.That(Diagnostics(1), Has.Count.EqualTo(1));
        Change(2, Edit(1, 7, 1, 8, ""), Edit(0, 0, 0, 0, "The the "));
        var found = Diagnostics(2);
        Assert.That(found.Select(one => (string?)one["code"]), Is.EqualTo(new[] { "repetition/doubled-word" }));
        // A position past the end of its line is the end of it; one past the last line the end of the text.
        Change(3, Edit(0, 0, 0, 8, ""), Edit(0, 999, 0, 999, " More."), Edit(99, 0, 99, 0, "The end , it was.\n"));
        Assert.That(Diagnostics(3).Select(Place), Is.EqualTo(new[] { "2:7-2:9" }));
        Change(4, new JObject { ["text"] = "All is well." });
        Assert.That(Diagnostics(4), Is.Empty);
        for (var version = 5; version < 60; version++) Change(version, Edit(0, 0, 0, 0, "The the "));
        Assert.That(Diagnostics(59), Is.Not.Empty);
        Assert.That(notifications.Count(one => Version(one) is > 4 and < 59), Is.LessThan(54), "checks of texts that are gone are stopped");
        Send("textDocument/didClose", new JObject { ["textDocument"] = new JObject { ["uri"] = Uri } });
        Assert.That(Next(one => one["params"]!["version"] is null)["params"]!["diagnostics"], Is.Empty);
        Shutdown();
    }

    [Test]
    public void RepairsAreQuickFixesAndTheCertainOnesComeTogether()
    {
        Initialize();
        const string Text = "It came , he said.\nThe mayor praised the the school.\n";
        Open(Text);
        var actions = Actions(0, 7);
        var fix = actions.Single(one => (string?)one["kind"] == "quickfix");
        Assert.That((bool)fix["isPreferred"]!, Is.True);
        Assert.That(Apply(Text, fix), Is.EqualTo(Text.Replace(" ,", ",", StringComparison.Ordinal)));
        var all = actions.Single(one => (string?)one["kind"] == "source.fixAll.kazrumtqa");
        Assert.That(Apply(Text, all), Is.EqualTo("It came, he said.\nThe mayor praised the school.\n"));
        Assert.That(Actions(0, 0, "source.fixAll").Select(one => (string?)one["kind"]), Is.EqualTo(new[] { "source.fixAll.kazrumtqa" }));
        Assert.That(Actions(0, 7, "refactor"), Is.Empty);
        Shutdown();
    }

    [Test]
    public void ARequestIsCancelled()
    {
        Initialize();
        Open(string.Concat(Enumerable.Repeat("The minister of the region said that the plan, which was read on Monday, is new. ", 40_000)));
        var id = Ask("textDocument/codeAction", Range(0, 0));
        Send("$/cancelRequest", new JObject { ["id"] = id });
        var error = Answer(id)["error"];
        Assert.That((int?)error?["code"], Is.EqualTo(-32800));
        Assert.That(notifications, Is.Empty, "the check was still at work");
        Shutdown();
    }

    [Test]
    public void WhatIsWrongIsAnsweredAndTheNextGoesOn()
    {
        var early = Ask("textDocument/codeAction", Range(0, 0));
        Assert.That((int)Answer(early)["error"]!["code"]!, Is.EqualTo(-32002));
        Initialize();
        Assert.That((int)Answer(Ask("textDocument/hover", Range(0, 0)))["error"]!["code"]!, Is.EqualTo(-32601));
        Assert.That(Answer(Ask("textDocument/codeAction", Range(0, 0)))["result"], Is.Empty, "the text is not open");
        Send("$/setTrace", new JObject { ["value"] = "off" });
        Open("It came , he said.");
        Assert.That(Diagnostics(1), Has.Count.EqualTo(1));
        Shutdown();
    }

    [Test]
    public void ABrokenConfigurationIsSaid()
    {
        command.Write("kazrumtqa.json", "{ \"rulez\": {} }");
        Initialize();
        var uri = new Uri(command.At("article.txt")).AbsoluteUri;
        Open("It came , he said.", uri);
        Assert.That((string?)Next(one => (string?)one["method"] == "window/showMessage")["params"]!["message"], Does.Contain("unknown key 'rulez'"));
        command.Write("kazrumtqa.json", "{ \"rules\": { \"punctuation\": \"off\" } }");
        Send("workspace/didChangeWatchedFiles", new JObject { ["changes"] = new JArray() });
        Assert.That(Next(one => Version(one) == 1)["params"]!["diagnostics"], Is.Empty);
        File.Delete(command.At("kazrumtqa.json"));
        Shutdown();
    }

    [Test]
    public void WhatIsNoMessageIsSaidInOneLine()
    {
        process.StandardInput.Write("hello\r\n\r\n");
        process.StandardInput.Close();
        Assert.That(process.StandardError.ReadToEnd(), Does.Match("^kazrumtqa: standard input: [^\n]*\n$"));
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(2));
    }

    private void Initialize()
    {
        var answer = Answer(Ask("initialize", new JObject { ["processId"] = null, ["rootUri"] = null, ["capabilities"] = new JObject() }))["result"]!;
        Assert.That((int)answer["capabilities"]!["textDocumentSync"]!["change"]!, Is.EqualTo(2));
        Assert.That((string?)answer["capabilities"]!["positionEncoding"], Is.EqualTo("utf-16"));
        Send("initialized", []);
    }

    private void Shutdown()
    {
        Assert.That(Answer(Ask("shutdown", []))["result"]!.Type, Is.EqualTo(JTokenType.Null));
        Send("exit", []);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }

    private void Open(string text, string uri = Uri) => Send("textDocument/didOpen", new JObject
    {
        ["textDocument"] = new JObject { ["uri"] = uri, ["languageId"] = "plaintext", ["version"] = 1, ["text"] = text },
    });

    private void Change(int version, params JObject[] changes) => Send("textDocument/didChange", new JObject
    {
        ["textDocument"] = new JObject { ["uri"] = Uri, ["version"] = version }, ["contentChanges"] = new JArray(changes),
    });

    private static JObject Edit(int line, int character, int endLine, int endCharacter, string text) => new()
    {
        ["text"] = text,
        ["range"] = new JObject
        {
            ["start"] = new JObject { ["line"] = line, ["character"] = character },
            ["end"] = new JObject { ["line"] = endLine, ["character"] = endCharacter },
        },
    };

    private static JObject Range(int line, int character, params string[] only)
    {
        var range = Edit(line, character, line, character, "")["range"];
        var context = new JObject { ["diagnostics"] = new JArray() };
        if (only.Length > 0) context["only"] = new JArray(only);
        return new JObject { ["textDocument"] = new JObject { ["uri"] = Uri }, ["range"] = range, ["context"] = context };
    }

    private List<JObject> Actions(int line, int character, params string[] only) =>
        [.. Answer(Ask("textDocument/codeAction", Range(line, character, only)))["result"]!.Cast<JObject>()];

    /// <summary>As an editor makes them: from the last to the first.</summary>
    private static string Apply(string text, JObject action)
    {
        var lines = text.Split('\n');
        int At(JToken position) => lines.Take((int)position["line"]!).Sum(line => line.Length + 1) + (int)position["character"]!;
        foreach (var edit in action["edit"]!["changes"]![Uri]!.OrderByDescending(edit => At(edit["range"]!["start"]!)))
            text = text[..At(edit["range"]!["start"]!)] + (string)edit["newText"]! + text[At(edit["range"]!["end"]!)..];
        return text;
    }

    private List<JObject> Diagnostics(int version) => [.. Next(one => Version(one) == version)["params"]!["diagnostics"]!.Cast<JObject>()];

    private static int? Version(JObject notification) => (int?)notification["params"]!["version"];

    private static string Place(JObject diagnostic)
    {
        var (start, end) = (diagnostic["range"]!["start"]!, diagnostic["range"]!["end"]!);
        return $"{start["line"]}:{start["character"]}-{end["line"]}:{end["character"]}";
    }

    private int Ask(string method, JObject parameters)
    {
        Write(new JObject { ["jsonrpc"] = "2.0", ["id"] = ++requests, ["method"] = method, ["params"] = parameters });
        return requests;
    }

    private void Send(string method, JObject parameters) => Write(new JObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Write(JObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToString(Formatting.None));
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        input.Write(body);
        input.Flush();
    }

    private JObject Answer(int id)
    {
        while (!answers.ContainsKey(id)) Read();
        return answers[id];
    }

    /// <summary>The next notification that fits; those before it are kept for the count.</summary>
    private JObject Next(Predicate<JObject> fits)
    {
        for (var seen = notifications.Count; ; Read())
        {
            for (; seen < notifications.Count; seen++) if (fits(notifications[seen])) return notifications[seen];
        }
    }

    private void Read()
    {
        var length = 0;
        var stream = process.StandardOutput.BaseStream;
        for (var line = ReadLine(stream); line.Length > 0; line = ReadLine(stream))
            length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        var body = new byte[length];
        stream.ReadExactly(body);
        var message = JObject.Parse(Encoding.UTF8.GetString(body));
        if (message["id"] is { } id) answers[(int)id] = message;
        else notifications.Add(message);
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0) throw new EndOfStreamException("The server has ended.");
            if (next != '\r') line.Append((char)next);
        }

        return line.ToString();
    }
}
