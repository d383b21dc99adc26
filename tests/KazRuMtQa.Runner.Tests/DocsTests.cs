using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KazRuMtQa.Configuration;
using KazRuMtQa.Review.Configuration;
using KazRuMtQa.Rules;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Tests;

/// <summary>The documentation as a reader has it: a folder of pages, written once by the command.</summary>
public sealed class DocsTests : IDisposable
{
    private readonly Command command = new();
    private Dictionary<string, IHtmlDocument> pages = null!;

    public void Dispose() => command.Dispose();

    [OneTimeSetUp]
    public void WriteOnce()
    {
        var outcome = command.RunOutside([], "docs", "--out", "site");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var parser = new HtmlParser();
        pages = Directory.EnumerateFiles(command.At("site"), "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => parser.ParseDocument(File.ReadAllText(file)), StringComparer.Ordinal);
        Assert.That(outcome.Error, Does.Contain($"{pages.Count} pages"));
    }

    /// <summary>A page, picture, style or script that is named is there, and so is the place in the page.</summary>
    [Test]
    public void EveryLinkLeadsSomewhere()
    {
        var broken = new List<string>();
        var followed = 0;
        foreach (var (file, page) in pages)
        {
            foreach (var element in page.QuerySelectorAll("[href], [src]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                if (element.LocalName == "a" && address.StartsWith("http", StringComparison.Ordinal)) continue;
                var (path, anchor) = address.Split('#') is [var before, var after] ? (before, after) : (address, "");
                var target = path.Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));
                followed++;
                if (!File.Exists(target) || (anchor.Length > 0 && pages[target].GetElementById(anchor) is null))
                    broken.Add($"{Path.GetRelativePath(command.At("site"), file)}: {address}");
            }
        }

        Assert.That(followed, Is.GreaterThan(3000));
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void EveryPageIsReachedFromTheFirst()
    {
        var first = Path.Combine(command.At("site"), "index.html");
        var seen = new HashSet<string>(StringComparer.Ordinal) { first };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var file))
        {
            foreach (var link in pages[file].QuerySelectorAll("a[href]"))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, link.GetAttribute("href")!.Split('#')[0]));
                if (pages.ContainsKey(target) && seen.Add(target)) open.Enqueue(target);
            }
        }

        Assert.That(pages.Keys.Except(seen), Is.Empty);
    }

    [Test]
    public void EveryRuleHasAPageWithItsReasonAndExamples()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var page = pages[Path.GetFullPath(Path.Combine(command.At("site"), "rules", rule.Id + ".html"))].QuerySelector("main")!;
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(rule.Title));
            Assert.That(page.QuerySelectorAll("li"), Has.Length.EqualTo(rule.Examples.Count), rule.Id);
            // An example may hold such a bracket itself.
            var marks = rule.Examples.Sum(example => example.Spans.Count);
            Assert.That(page.QuerySelectorAll("mark"), Has.Length.InRange(marks, marks + 1), rule.Id);
        }
    }

    [Test]
    public void EveryCommandAndCallIsThere()
    {
        var commands = Text("commands.html");
        foreach (var name in (string[])["check", "pipe", "serve", "audit", "merge", "report", "rules", "docs", "lsp"])
            Assert.That(commands, Does.Match($"kazrumtqa {name} [^\n]*\\[options\\]"), name);
        Assert.That(commands, Does.Contain("--fail-on").And.Contain("Exit codes:"));
        Assert.That(Text("api.html"), Does.Contain("POST /api/check").And.Contain("POST /v2/words/add"));
        Assert.That(Text("accuracy.html"), Does.Contain("What an editor marks").And.Contain("Word counts"));
    }

    /// <summary>The schema and the reader of the configuration agree on every key: what one takes the other takes.</summary>
    [Test]
    public void TheSchemaOfTheConfigurationIsWhatIsRead()
    {
        var schema = JObject.Parse(command.Read("site/kazrumtqa.schema.json"));
        var tried = 0;
        foreach (var (path, described) in Keys("", (JObject)schema["properties"]!))
        {
            Assert.DoesNotThrow(() => Read(path, Sample(described)), path);
            tried++;
            if (described["maximum"] is { } most) Assert.Throws<InvalidDataException>(() => Read(path, (double)most + 1), path);
            if (described["minimum"] is { } least) Assert.Throws<InvalidDataException>(() => Read(path, (double)least - 1), path);
            if (described["enum"] is not null) Assert.Throws<InvalidDataException>(() => Read(path, "something else"), path);
            Assert.Throws<InvalidDataException>(() => Read(path + "x", Sample(described)), path);
        }

        Assert.That(tried, Is.GreaterThan(200), "the rules and families are among them");
    }

    [Test]
    public void TheFolderMustBeOne()
    {
        command.Write("file", "");
        command.Run("docs", "--out", "file").MustFailWith("file: is a file; --out names a folder.");
    }

    private string Text(string name) => pages[Path.GetFullPath(Path.Combine(command.At("site"), name))].QuerySelector("main")!.TextContent;

    private static IEnumerable<(string Path, JObject Described)> Keys(string prefix, JObject keys)
    {
        foreach (var key in keys.Properties())
        {
            var described = (JObject)key.Value;
            if (described["properties"] is not JObject inner) yield return (prefix + key.Name, described);
            else if (key.Name != "audit") foreach (var one in Keys($"{prefix}{key.Name}\n", inner)) yield return one;
        }
    }

    private static JToken Sample(JObject described) => (described["enum"] as JArray)?[0] ?? described["default"] ?? (string?)described["type"] switch
    {
        "number" or "integer" => described["minimum"]!,
        "array" => new JArray((described["items"]!["enum"] as JArray)?[0] ?? "word"),
        "object" => new JObject(new JProperty("word", "Word")),
        _ => "text",
    };

    private static void Read(string path, JToken value)
    {
        var keys = path.Split('\n');
        foreach (var key in keys.Reverse()) value = new JObject(new JProperty(key, value));
        if (keys[0] == "review" && keys[1] != "model") value["review"]!["model"] = "m";
        var json = value.ToString();
        ConfigurationFile.Parse("kazrumtqa.json", json);
        ReviewSettings.Parse("kazrumtqa.json", json);
    }
}
