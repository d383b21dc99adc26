using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KazRuMtQa.Consumers.Tests;

/// <summary>
/// The command as <c>dotnet tool install</c> puts it on a machine. Its package holds only what it can reach of what others wrote, so whatever it does
/// must come out as it does of what was built.
/// </summary>
[Category("Package")]
public sealed partial class ToolTests
{
    /// <summary>Of the command itself.</summary>
    private const long MostBytesOfFiles = 48_000_000;

    /// <summary>With the packages, of which the SDK keeps the one for the machine twice beside its files.</summary>
    private const long MostBytes = 110_000_000;

    private const string Article = "The minister came home late , he said. Президент подписал закон о введении ответственности. He left.\n";

    private static readonly string Folder = Packages.Workshop.At("tools");
    private static readonly string Tool = Path.Combine(Folder, "kazrumtqa");

    /// <summary>The files of an archive, one of each kind.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["a.txt"] = Article,
        ["b.md"] = "---\ntitle: The the bridge\ndate: 2024-05-01\n---\nIt was opened , he *said*.\n",
        ["c.md"] = "+++\ntitle = \"On the the day\"\n+++\nIt was closed , he **said**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        ["d.html"] = "<html><head><title>News</title></head><body><article><h1>A day</h1><p>He came , he said.</p><p>In the the end.</p></article>"
            + "</body></html>",
        ["e.csv"] = "id,title,text\n1,\"One, two\",\"It came , he said.\"\n2,Three,The the end.\n",
        ["f.xml"] = "<rss version=\"2.0\"><channel><item><title>T</title><description>It came , he said.</description></item></channel></rss>",
        ["g.jsonl"] = "{\"id\":\"g1\",\"text\":\"It came , he said.\",\"date\":\"2024-01-02\"}\n{\"id\":\"g2\",\"html\":\"<p>The the end.</p>\"}\n",
        ["h.xliff"] = "<xliff version=\"1.2\"><file source-language=\"ru\" target-language=\"en\"><body><trans-unit id=\"1\">"
            + "<source>Пришли 15 человек.</source><target>It came , 51 people.</target></trans-unit></body></file></xliff>",
    };

    [OneTimeSetUp]
    public void Install()
    {
        Packages.Workshop.DotNet(
            "tool", "install", "KazRuMtQa.Runner", "--tool-path", Folder, "--version", Packages.Version, "--add-source", Packages.Feed);
        foreach (var place in Places)
        {
            Directory.CreateDirectory(Path.Combine(place, "archive"));
            foreach (var (name, content) in Files) File.WriteAllText(Path.Combine(place, "archive", name), content);
            File.WriteAllBytes(Path.Combine(place, "archive", "i.docx"), Word());
            File.WriteAllText(Path.Combine(place, "source.txt"), "Министр пришёл домой в 15 часов. Он ушёл.\n");
        }
    }

    private static string[] Places => [Packages.Workshop.At("by-tool"), Packages.Workshop.At("by-build")];

    [Test]
    public void ItRuns()
    {
        File.WriteAllText(Packages.Workshop.At("article.txt"), Article);
        var outcome = Packages.Workshop.Run(Tool, [], "check", "article.txt", "--fail-on", "never").Succeeded();
        Assert.That(outcome.Output, Does.Contain("punctuation/space-before-mark").And.Contain("Russian"));
    }

    [Test]
    public void ItIsSmall()
    {
        var (files, packages) = (BytesOf(file => file.Extension != ".nupkg"), BytesOf(file => file.Extension == ".nupkg"));
        TestContext.Out.WriteLine($"{files:N0} bytes of files and {packages:N0} of packages are installed");
        Assert.That(files, Is.LessThan(MostBytesOfFiles));
        Assert.That(files + packages, Is.LessThan(MostBytes));
    }

    [Test]
    public void ItHoldsNothingThatOnlyTrainingNeeds()
    {
        var files = Installed().Select(file => file.Name).ToArray();
        Assert.That(files, Does.Contain("KazRuMtQa.Runner.dll"));
        Assert.That(files, Has.None.Match("(?i)lightgbm|^Microsoft[.]ML|[.]pdb$"));
    }

    [TestCase("check archive --format json")]
    [TestCase("check archive --format text --strict")]
    [TestCase("check archive --format html")]
    [TestCase("check archive --format sarif")]
    [TestCase("check archive/a.txt --source source.txt --format line")]
    [TestCase("check archive/i.docx --format github")]
    [TestCase("rules")]
    [TestCase("--help")]
    public void ItSaysWhatTheBuildSays(string line)
    {
        var outcomes = Both(line.Split(' '));
        Assert.That(outcomes[0], Is.EqualTo(outcomes[1]));
        Assert.That(outcomes[0].Output, Is.Not.Empty);
    }

    [Test]
    public void PipedItAnswersTheSame()
    {
        var outcomes = Both(["pipe"], Files["g.jsonl"] + "{\"text\":1}\n");
        Assert.That(outcomes[0], Is.EqualTo(outcomes[1]));
        Assert.That(outcomes[0].Output.Split('\n'), Has.Length.EqualTo(4));
    }

    [Test]
    public void AnAuditIsTheSameInEveryForm()
    {
        foreach (var line in new[] { "audit archive --out audit --jsonl --parquet --fail-on never", "report audit --format csv -o tables",
            "audit audit/tables/articles.parquet --map text=title --out again --jsonl --fail-on never",
            "report audit -o report.html" })
        {
            foreach (var outcome in Both(line.Split(' '))) Assert.That(outcome.ExitCode, Is.Zero, $"{line}\n{outcome.Error}");
        }

        Both(["audit", "audit/audit.db", "--query", "SELECT id, title AS text FROM articles", "--out", "third", "--jsonl", "--fail-on", "never"]);
        foreach (var file in new[] { "audit/reports.jsonl", "again/reports.jsonl", "third/reports.jsonl", "tables/findings.csv" })
        {
            var written = Places.Select(place => Plain(File.ReadAllText(Path.Combine(place, file)))).ToArray();
            Assert.That(written[0], Is.EqualTo(written[1]), file);
            Assert.That(written[0].Split('\n'), Has.Length.GreaterThan(5), file);
        }
    }

    [Test]
    public void TheDocumentationIsTheSame()
    {
        foreach (var outcome in Both(["docs", "--out", "site"])) outcome.Succeeded();
        var pages = Places.Select(place => Path.Combine(place, "site")).Select(site => Directory.GetFiles(site, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site, file), file => Plain(File.ReadAllText(file)))).ToArray();
        Assert.That(pages[0], Has.Count.GreaterThan(200).And.EquivalentTo(pages[1]));
    }

    [Test]
    public void AnEditorIsAnsweredTheSame()
    {
        var messages = new StringBuilder();
        Say("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        Say("""{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        Say("""{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        Say("""{"jsonrpc":"2.0","method":"exit"}""");
        // Their length changes with the version.
        var outcomes = Array.ConvertAll(
            Both(["lsp", "--stdio"], messages.ToString()), outcome => outcome with { Output = Length().Replace(outcome.Output, "") });
        Assert.That(outcomes[0], Is.EqualTo(outcomes[1]));
        Assert.That(outcomes[0].Output, Does.Contain("codeActionProvider"));

        void Say(string message) => messages.Append("Content-Length: ").Append(message.Length).Append("\r\n\r\n").Append(message);
    }

    [Test]
    public async Task ServedItAnswersTheSame()
    {
        var answers = new List<string>[] { [], [] };
        foreach (var (index, start) in Starts(["serve", "--port", "0"]).Index())
        {
            using var process = Process.Start(start)!;
            try
            {
                var line = await process.StandardOutput.ReadLineAsync();
                for (; line is not null && !Address().IsMatch(line);) line = await process.StandardOutput.ReadLineAsync();
                using var client = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };
                // Until its models are loaded it says that it is starting.
                while (!(await client.GetAsync("/health")).IsSuccessStatusCode) await Task.Delay(50);
                foreach (var path in new[] { "/", "/docs", "/openapi.json", "/api/rules", "/v2/languages", "/health", "/metrics", "/none" })
                    await Ask(client.GetAsync(path), isCompared: path is not "/docs" and not "/metrics");
                await Ask(client.PostAsync("/api/check", new StringContent(Article)));
                await Ask(client.PostAsync("/api/check", new StringContent("""{"text":"It came , he said."}""", Encoding.UTF8, "application/json")));
                await Ask(client.PostAsync("/v2/check", new FormUrlEncodedContent([new("text", Article), new("language", "en-GB")])));
                var word = new ByteArrayContent(Word());
                word.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                await Ask(client.PostAsync("/api/extract?name=a.docx", word));
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }

            async Task Ask(Task<HttpResponseMessage> asked, bool isCompared = true)
            {
                using var answer = await asked;
                // Addresses of rules in answers name the port.
                var body = (await answer.Content.ReadAsStringAsync()).Replace(
                    answer.RequestMessage!.RequestUri!.Authority, "server", StringComparison.Ordinal);
                answers[index].Add($"{answer.StatusCode} {answer.Content.Headers.ContentType} {(isCompared ? Plain(body) : body.Length > 100)}");
            }
        }

        Assert.That(answers[0], Is.EqualTo(answers[1]));
        Assert.That(answers[0].Count(answer => answer.StartsWith("OK", StringComparison.Ordinal)), Is.EqualTo(11), string.Join('\n', answers[0]));
    }

    [TestCase("ollama", "", """{"message":{"content":"{}"},"done_reason":"stop"}""")]
    [TestCase("openai", "/v1", """{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}]}""")]
    public async Task ASecondReaderIsAskedTheSame(string protocol, string path, string answer)
    {
        using var model = new HttpListener();
        var port = 20_000 + Random.Shared.Next(20_000);
        model.Prefixes.Add($"http://127.0.0.1:{port}/");
        model.Start();
        var questions = new List<string>();
        var answering = Task.Run(async () =>
        {
            for (; ; )
            {
                var context = await model.GetContextAsync();
                using (var reader = new StreamReader(context.Request.InputStream)) questions.Add(await reader.ReadToEndAsync());
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(answer), willBlock: true);
            }
        });
        foreach (var place in Places)
        {
            File.WriteAllText(Path.Combine(place, "house.json"),
                $$$"""{"review":{"model":"m","protocol":"{{{protocol}}}","endpoint":"http://127.0.0.1:{{{port}}}{{{path}}}"}}""");
        }

        var outcomes = Both(["check", "archive/a.txt", "--review", "--config", "house.json", "--format", "json", "--fail-on", "never"]);
        Assert.That(outcomes[0], Is.EqualTo(outcomes[1]));
        Assert.That(questions, Has.Count.EqualTo(2).And.All.Contains("additionalProperties"));
        Assert.That(questions.Distinct().ToArray(), Has.Length.EqualTo(1));
        model.Stop();
        Assert.That(async () => await answering, Throws.Exception);
    }

    private static Outcome[] Both(string[] arguments, string input = "") => Array.ConvertAll(Starts(arguments), start =>
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        // How long it took is said to whoever waits.
        return new Outcome(string.Join(' ', arguments), process.ExitCode, Plain(output.Result), Duration().Replace(Plain(error.Result), "…"));
    });

    /// <summary>The command as installed and as built, each in a folder of its own with the same files.</summary>
    private static ProcessStartInfo[] Starts(string[] arguments)
    {
        var built = Repository.File("src", "KazRuMtQa.Runner", "bin", Packages.Configuration, "net10.0", "KazRuMtQa.Runner.dll");
        return [Start(Places[0], Tool, arguments), Start(Places[1], "dotnet", [built, .. arguments])];

        static ProcessStartInfo Start(string folder, string program, string[] arguments) => new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
    }

    private static byte[] Word()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"a.xml\"/></Relationships>");
            Add("a.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>It came , he said.</w:t></w:r></w:p></w:body></w:document>");

            void Add(string name, string content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static long BytesOf(Predicate<FileInfo> counts) => Installed().Where(file => counts(file)).Sum(file => file.Length);

    private static FileInfo[] Installed() => new DirectoryInfo(Folder).GetFiles("*", SearchOption.AllDirectories);

    /// <summary>Packed is the same code under another version.</summary>
    private static string Plain(string text) => BuildDate().Replace(Version().Replace(text, "1.0"), "\"buildDate\":\"\"");

    [GeneratedRegex("\"buildDate\":\"[^\"]*\"")]
    private static partial Regex BuildDate();

    [GeneratedRegex("[0-9]+[.][0-9]+[.][0-9]+-[0-9A-Za-z.+-]+")]
    private static partial Regex Version();

    [GeneratedRegex("Content-Length: [0-9]+")]
    private static partial Regex Length();

    [GeneratedRegex("http://[0-9.]+:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex("[0-9.,:]+ ?(ms|s|min|h|articles/s|MB/s)\\b")]
    private static partial Regex Duration();
}
