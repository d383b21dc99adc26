using System.IO.Compression;
using Newtonsoft.Json.Linq;
using Parquet;

namespace KazRuMtQa.Audit.Tests;

/// <summary>An archive of two outlets, one of which begins to translate by machine: audited, then reported in every format.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Changing = "Harbour Herald";
    private const string Steady = "Steppe Daily";
    private const string FootLine = "Share this page with friends: 1,204 views";
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [OneTimeSetUp]
    public void AuditArchive()
    {
        command.Write("archive.jsonl",
            string.Concat(Articles().Select(article => article.ToString(Newtonsoft.Json.Formatting.None) + "\n"))
                + "{\"id\": \"empty\", \"text\": \"\"}\n");
        var outcome = command.Run("audit", "archive.jsonl", "--out", "found", "--fail-on", "never");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    [Test]
    public void ThePageHoldsTheFigures()
    {
        Assert.That(command.Run("report", "found", "--title", "Archive of <two> outlets").ExitCode, Is.Zero);
        var page = File.ReadAllText(command.At("found/report.html"));
        Assert.That(page, Does.Contain("<h1>Archive of &lt;two&gt; outlets</h1>"));
        var data = JObject.Parse(page.Split("id=\"data\">")[1].Split("</script>")[0]);
        Assert.Multiple(() =>
        {
            Assert.That((int)data["totals"]!["articles"]!, Is.EqualTo(Articles().Count()));
            Assert.That((int)data["totals"]!["skipped"]!, Is.EqualTo(1), "the empty record");
            Assert.That(data["scores"]!.Sum(count => (int)count), Is.EqualTo(Articles().Count()));
            Assert.That(data["likelihoods"]!.Sum(count => (int)count), Is.EqualTo((int)data["totals"]!["judged"]!).And.LessThan(Articles().Count()),
                "a short one says too little");
            Assert.That((string?)data["outletFigures"]!.MaxBy(row => (double)row["likelihood"]!)!["name"], Is.EqualTo(Changing));
            Assert.That((string?)data["articles"]![0]!["outlet"], Is.EqualTo(Changing));
            Assert.That((string?)data["unread"]![0]!["status"], Is.EqualTo("skipped"));
        });
    }

    [Test]
    public void TheMonthOfChangeIsFound()
    {
        var changes = Data()["changes"]!;
        Assert.That(changes.Select(change => ((string?)change["outlet"], (string?)change["month"])), Is.EqualTo(new[] { (Changing, "2023-03") }));
    }

    [Test]
    public void ACopyIsFoundAndTheOlderLooksOriginal()
    {
        var copies = Data()["copies"]!.Where(copy => !(bool)copy["spun"]!).ToArray();
        Assert.That(copies.Select(copy => string.Join(" < ", copy["articles"]!.Select(article => (string?)article["title"]))),
            Is.EqualTo(new[] { "The bridge < The bridge again" }));
    }

    /// <summary>Texts of 55 words are long enough to be compared, and too short for a likelihood.</summary>
    [Test]
    public void CopiesWithoutALikelihoodAreReported()
    {
        const string Brief = "The council of the northern district met on Monday and agreed to repair the old bridge before winter. Engineers found "
            + "two cracks in a pillar last spring, and lorries have gone by another road since then. Residents asked whether the bus to school would "
            + "run again, and the mayor promised it by the first of March.";
        command.Write("brief.jsonl", string.Concat(new[] { "first", "second" }.Select(id =>
            new JObject { ["id"] = id, ["title"] = id, ["text"] = Brief }.ToString(Newtonsoft.Json.Formatting.None) + "\n")));
        Assert.That(command.Run("audit", "brief.jsonl", "--out", "brief", "--fail-on", "never").ExitCode, Is.Zero);
        foreach (var format in new[] { "html", "csv" })
        {
            var outcome = command.Run("report", "brief", "--format", format);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        }

        Assert.That(command.Read("brief/tables/copies.csv"), Does.Contain("first").And.Contain("second"));
    }

    [Test]
    public void ALineThatComesBackIsFurniture() =>
        Assert.That(Data()["furniture"]!.Select(line => (string?)line["line"]),
            Is.EqualTo(new[] { FootLine.Replace("1,204", "1,001", StringComparison.Ordinal) }), "as it was met first");

    [Test]
    public void WhatStandsInAnArticleCannotLeaveTheData()
    {
        command.Run("report", "found");
        var page = File.ReadAllText(command.At("found/report.html"));
        Assert.That(page, Does.Not.Contain("<img"));
        Assert.That(page.Split("</script>"), Has.Length.EqualTo(4), "the data, the passages and texts, the script, the end of the page");
    }

    /// <summary>The marks must point into the text as it is shown, also where the record was HTML.</summary>
    [Test]
    public void ThePageHoldsEveryArticleWholeWithItsPassages()
    {
        var articles = Data()["articles"]!.ToArray();
        var details = Details("found/report.html");
        Assert.That(articles, Has.Length.EqualTo(Articles().Count()));
        Assert.That(details, Has.Count.EqualTo(articles.Length));
        var passages = details.SelectMany(one => one["passages"]!,
            (one, passage) => ((string)one["text"]!, (string)passage["passage"]!, passage["at"]!)).ToArray();
        Assert.That(passages, Is.Not.Empty);
        foreach (var (text, passage, at) in passages) Assert.That(text[(int)at[0]!..(int)at[1]!], Does.StartWith(passage));
        for (var i = 0; i < articles.Length; i++) Assert.That(details[i]["passages"]!.Count(), Is.EqualTo((int)articles[i]["findings"]!));
    }

    [Test]
    public void AMarkOfAnHtmlRecordPointsIntoWhatItsReadersSee()
    {
        command.Write("page.jsonl", """{"id": "p", "html": "<h1>Bridges</h1><p>The <b>council</b> met on Monday , it said.</p>"}""" + "\n");
        Assert.That(command.Run("audit", "page.jsonl", "--out", "page", "--fail-on", "never").ExitCode, Is.Zero);
        Assert.That(command.Run("report", "page", "--articles", "1").ExitCode, Is.Zero);
        var article = Details("page/report.html").Single();
        Assert.That((string?)article["text"], Is.EqualTo("Bridges\n\nThe council met on Monday , it said."));
        var at = article["passages"]![0]!["at"]!;
        Assert.That(((string)article["text"]!)[(int)at[0]!..(int)at[1]!].Trim(), Does.Contain(","));
    }

    [Test]
    public void WithoutTextsThePassagesAreLeft()
    {
        Assert.That(command.Run("audit", "archive.jsonl", "--out", "short", "--fail-on", "never", "--keep-text", "false").ExitCode, Is.Zero);
        Assert.That(command.Run("report", "short", "--articles", "5").ExitCode, Is.Zero);
        var details = Details("short/report.html");
        Assert.That(details, Has.Count.EqualTo(5));
        Assert.That(details.Select(one => one["text"]!.Type), Is.All.EqualTo(JTokenType.Null));
        Assert.That(details[0]["passages"], Is.Not.Empty);
    }

    [Test]
    public void TheSummaryIsReadable()
    {
        var summary = command.Run("report", "found", "--format", "md", "--output", "-", "--title", "Two <img> outlets").Output;
        Assert.That(summary, Does.Contain($"| {Changing} | 2023-03 |"));
        Assert.That(summary, Does.Contain("# Two \\<img\\> outlets"), "what comes from elsewhere is no markup of the summary");
    }

    [Test]
    public void TablesAreWrittenAsCsv()
    {
        Assert.That(command.Run("report", "found", "--format", "csv", "--output", "csv").ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(command.At("csv")).Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(
            new[] { "articles", "authors", "changes", "copies", "differences", "findings", "furniture",
                "months", "names", "outlets", "rules", "unread" }));
        var lines = File.ReadAllLines(command.At("csv/articles.csv"));
        Assert.That(lines, Has.Length.EqualTo(Articles().Count() + 2), "a header, the articles, the empty record");
        Assert.That(File.ReadAllText(command.At("csv/articles.csv")), Does.Contain("'=1+1"), "a spreadsheet must not run a title");
    }

    /// <summary>Whoever translates by machine wants to know what goes wrong, in every form of the report.</summary>
    [Test]
    public void DifferencesFromTheSourceAreTold()
    {
        command.Write("pairs.csv", "ru,en\n"
            + "\"Область получила из бюджета в этом году 3 млрд тенге.\",\"The region received 3 million tenge from the budget this year.\"\n"
            + "\"Пожар уничтожил в селе 15 домов.\",\"The fire destroyed 51 houses in the village.\"\n"
            + "\"Губернатор области потребовал проверить дамбу.\",\"The governor of the region demanded that the dam be checked.\"\n");
        var audit = command.Run("audit", "pairs.csv", "--out", "pairs", "--fail-on", "never", "--map", "source=ru", "--map", "text=en");
        Assert.That(audit.ExitCode, Is.Zero, audit.Error);
        foreach (var format in new[] { "html", "md", "csv" }) Assert.That(command.Run("report", "pairs", "--format", format).ExitCode, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllLines(command.At("pairs/tables/differences.csv")), Is.EqualTo(new[]
            {
                "rule,title,findings,articles,dismissed", "fidelity/number,Number differs from the source,2,2,0",
            }));
            Assert.That(command.Run("report", "pairs", "--format", "md", "--output", "-").Output,
                Does.Contain("## Differences from the source").And.Contain("| Number differs from the source | 2 | 2 | 0 |"));
            var page = File.ReadAllText(command.At("pairs/report.html"));
            var rules = JObject.Parse(page.Split("id=\"data\">")[1].Split("</script>")[0])["rules"]!;
            Assert.That(rules.Where(rule => (bool)rule["comparesWithSource"]!).Select(rule => (string?)rule["rule"]),
                Is.EqualTo(new[] { "fidelity/number" }));
            Assert.That(page, Does.Contain("<section id=\"differences\""));
        });
    }

    [Test]
    public async Task TablesAreWrittenAsParquet()
    {
        Assert.That(command.Run("report", "found", "--format", "parquet", "--output", "parquet").ExitCode, Is.Zero);
        await using var reader = await ParquetReader.CreateAsync(command.At("parquet/articles.parquet"));
        using var group = reader.OpenRowGroupReader(0);
        Assert.That(group.RowCount, Is.EqualTo(Articles().Count() + 1), "the articles, the empty record");
        Assert.That(reader.Schema.Fields.Select(field => field.Name), Does.Contain("likelihood"));
    }

    [Test]
    public void WhereThereIsNoAuditItSaysSo()
    {
        var outcome = command.Run("report", "elsewhere");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("elsewhere/audit.db: no such file"));
    }

    private List<JObject> Details(string page)
    {
        var packed = Convert.FromBase64String(File.ReadAllText(command.At(page)).Split("id=\"details\">")[1].Split("</script>")[0]);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        var details = new List<JObject>();
        while (reader.ReadLine() is { } line) details.Add(JObject.Parse(line));
        return details;
    }

    private JObject Data()
    {
        command.Run("report", "found");
        return JObject.Parse(File.ReadAllText(command.At("found/report.html")).Split("id=\"data\">")[1].Split("</script>")[0]);
    }

    private static IEnumerable<JObject> Articles()
    {
        for (var month = 1; month <= 6; month++)
        {
            for (var day = 1; day <= 14; day++)
            {
                yield return Article(Steady, month, day, $"Steppe {month} {day}", Text((month * 100) + day));
                var text = Text(5000 + (month * 100) + day);
                yield return Article(Changing, month, day, $"Harbour {month} {day}",
                    (month < 3 ? text : Damaged(text)) + "\n\n" + FootLine.Replace("1,204", $"{month},{day:000}", StringComparison.Ordinal));
            }
        }

        yield return Article(Steady, 2, 20, "The bridge", Text(9000));
        yield return Article(Changing, 5, 20, "The bridge again", Text(9000).Replace("council", "assembly", StringComparison.Ordinal));
        yield return Article(Changing, 6, 20, "=1+1",
            "The cabinet met on Monday , he said.\n\n<img src=x onerror=alert(1)></script> The cabinet met again.");
    }

    private static JObject Article(string outlet, int month, int day, string title, string text) =>
        new()
        {
            ["id"] = $"{outlet}-{month}-{day}-{title}", ["outlet"] = outlet, ["date"] = $"2023-{month:00}-{day:00}", ["title"] = title,
            ["text"] = text
        };

    private static readonly string[] Who = ["The mayor", "A clerk", "The council", "An engineer", "The teacher", "A driver", "The farmer", "A nurse",
        "The editor", "A sailor", "The judge"];
    private static readonly string[] Did = ["repaired", "described", "inspected", "painted", "measured", "reopened", "defended", "studied", "praised",
        "closed", "visited", "bought", "sold"];
    private static readonly string[] What = ["the old ferry", "a new timetable", "the village school", "three water pumps", "the grain store",
        "a narrow bridge", "the winter road", "the long report", "a stone mill", "the harbour wall",
        "a set of maps", "the railway depot", "the bus station", "a small museum", "the town archive", "the county court", "a fishing boat"];
    private static readonly string[] When = ["before the first snow fell", "after months of waiting", "while neighbours looked on",
        "because the rain had stopped", "although money was short", "as the fair began", "when the river rose"];

    /// <summary>Twelve plain sentences that differ from number to number.</summary>
    private static string Text(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"{Pick(Who)} {Pick(Did)} {Pick(What)} {Pick(When)}."));

        string Pick(string[] list) => list[random.Next(list.Length)];
    }

    private static string Damaged(string text) =>
        text.Replace(".", " .", StringComparison.Ordinal).Replace("the old", "the the old", StringComparison.Ordinal)
            .Replace("after months", "после months", StringComparison.Ordinal);
}
