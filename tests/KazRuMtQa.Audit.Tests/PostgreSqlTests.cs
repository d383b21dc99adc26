using System.Diagnostics;
using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Audits that read from a PostgreSQL server and write to one: killed, disconnected, in shards, begun anew, refused.</summary>
[Parallelizable(ParallelScope.None)]
public sealed class PostgreSqlTests
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["engines"] = "id, hash, tool, library, models, configuration, baseline",
        ["runs"] = "id, started, ended, state, engine, arguments, read, checked, unchanged, skipped, failed, findings",
        ["sources"] = "id, root, path, format, bytes, modified, records, state, reason, engine, run",
        ["articles"] = "id, source, place, status, reason, article_id, url, title, outlet, author, date, language, content_hash, characters, "
            + "words, score, verdict, likelihood, findings, minor, major, critical, dismissed, engine, run, batch, month",
        ["rules"] = "id, rule, title, category",
        ["findings"] =
            "article, number, rule, start, \"end\", severity, confidence, message, suggestions, before, passage, after, baseline_key, dismissed",
        ["results"] = "id, path, score, verdict",
        ["issues"] = "article, number, rule_id, rule_title, category",
    };

    private PostgreSqlServer? server;
    private Command command = new();
    private string database = "";
    private string address = "";
    private int databases;

    private PostgreSqlServer Server => server!;

    [OneTimeSetUp]
    public void StartServer() => server = PostgreSqlServer.Start();

    [SetUp]
    public void NewDatabase()
    {
        command = new Command();
        address = Server.NewDatabase(database = $"news{++databases}");
    }

    [TearDown]
    public void DeleteFolder() => command.Dispose();

    [OneTimeTearDown]
    public void StopServer() => server?.Dispose();

    [Test]
    public void ArticlesAreReadAndThePasswordIsKeptNowhere()
    {
        Server.Execute(database,
            "CREATE TABLE posts (id bigint, headline text, body text[], site text, day date); INSERT INTO posts VALUES (1, 'Ferry', ARRAY['The "
                + "ferry stayed , he said.', 'It sails again.'], 'Herald', '2024-05-06'), (2, 'Rail', ARRAY['The trains ran.'], 'Herald', "
                + "'2024-05-07'), (3, 'None', NULL, NULL, NULL)");
        const string Query = "SELECT id, headline AS title, body AS text, site AS outlet, day AS date FROM posts ORDER BY id";
        var outcome = command.Run("audit", address, "--query", Query, "--out", "audit", "--jsonl", "--database", address, "--fail-on", "never");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("3 records: 2 checked, 0 unchanged, 1 skipped, 0 failed."));
        Assert.That(Local("audit", "SELECT place, title, outlet, substr(date, 1, 10), month, words FROM results ORDER BY place"),
            Is.EqualTo(new[] { "1|Ferry|Herald|2024-05-06|2024-05|8", "2|Rail|Herald|2024-05-07|2024-05|3" }));
        Assert.That(Local("audit", "SELECT root, path FROM sources"),
            Is.EqualTo(new[] { $"{PostgreSqlServer.WithoutPassword(address)}|{PostgreSqlServer.WithoutPassword(address)}" }));
        MustHoldNoPassword(outcome);
        Assert.That(Server.Rows(database, "SELECT arguments FROM kazrumtqa.runs").Single(),
            Does.Contain($"--database {PostgreSqlServer.WithoutPassword(address)}"));
        var again = command.RunWith([], "audit", PostgreSqlServer.WithoutPassword(address), "--query", Query, "--out", "audit", "--fail-on", "never");
        Assert.That(again.Output, Does.Contain("the database says").And.Contain("0 checked"), "without a password the server lets nobody in");
        command.Write("pgpass", $"*:*:*:*:{PostgreSqlServer.Password}\n");
        Assert.That(command.Shell($"chmod 600 pgpass; PGPASSFILE=pgpass $K audit {PostgreSqlServer.WithoutPassword(address)} --query '{Query}' --out audit --fail-on never").Output, Does.Contain("2 unchanged"));
        var line = $"PGPASSWORD='{PostgreSqlServer.Password}' $K audit {PostgreSqlServer.WithoutPassword(address)} --query '{Query}' --out audit --fail-on never";
        Assert.That(command.Shell(line).Output, Does.Contain("2 unchanged"), "it is the same source, wherever the password comes from");
    }

    [Test]
    public void AWrongPasswordIsNotRepeated()
    {
        var wrong = address.Replace(Uri.EscapeDataString(PostgreSqlServer.Password), "wr0ng-pass", StringComparison.Ordinal);
        var outcome = command.Run("audit", wrong, "--query", "SELECT 1", "--out", "audit");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Output, Does.Contain("1 failed").And.Contain("password authentication failed"));
        Assert.That(outcome.Output + outcome.Error + Encoding.UTF8.GetString(command.Bytes("audit/audit.db")) + command.Read("audit/manifest.json"),
            Does.Not.Contain("wr0ng"));
        WriteArchive(1);
        var written = command.Run("audit", "archive.jsonl", "--out", "other", "--database", wrong);
        written.MustFailWith("password authentication failed");
        Assert.That(written.Error, Does.Not.Contain("wr0ng"));
    }

    [Test]
    public void WhatIsWrittenIsWhatTheAuditHoldsAlsoAfterChanges()
    {
        WriteArchive(40);
        command.Write("more.jsonl", "no json\n" + Article(900, damaged: true) + "{\"text\": \"\"}\n");
        Audit("audit", "archive.jsonl", "more.jsonl");
        Assert.That(Server.Rows(database, "SELECT count(*), count(*) FILTER (WHERE findings > 0) FROM kazrumtqa.results"),
            Is.EqualTo(new[] { "41|9" }));
        Assert.That(Server.Rows(database, "SELECT rule_id, count(*) FROM kazrumtqa.issues GROUP BY 1"),
            Is.EqualTo(new[] { "punctuation/space-before-mark|9" }));
        MustBeEqual("audit");
        Audit("audit", "archive.jsonl", "more.jsonl");
        MustBeEqual("audit");
        command.Write("archive.jsonl", string.Concat(Enumerable.Range(1, 30).Select(i => Article(i == 7 ? 700 : i, i % 3 == 0))));
        command.Write("kazrumtqa.json", "{\"rules\": {\"punctuation/space-before-mark\": \"major\"}}");
        Audit("audit", "archive.jsonl");
        Assert.That(Server.Rows(database, "SELECT status, count(*) FROM kazrumtqa.articles GROUP BY 1 ORDER BY 1"),
            Is.EqualTo(new[] { "checked|31", "failed|1", "gone|10", "skipped|1" }));
        MustBeEqual("audit");
    }

    [Test]
    public void AnAuditThatWasNotWrittenIsSentWhole()
    {
        WriteArchive(1500);
        command.Run("audit", "archive.jsonl", "--out", "audit", "--fail-on", "never");
        Audit("audit", "archive.jsonl");
        Assert.That(Server.Rows(database, "SELECT count(*) FROM kazrumtqa.articles"), Is.EqualTo(new[] { "1500" }));
        MustBeEqual("audit");
    }

    [Test]
    public void AKilledAuditLosesAndDoublesNothing()
    {
        WriteArchive(3000);
        var random = new Random(20240507);
        var seen = 0;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var audit = Start();
            while (Written() <= seen && !audit.HasExited) Thread.Sleep(100);
            Thread.Sleep(random.Next(0, 300));
            audit.Kill(entireProcessTree: true);
            audit.WaitForExit();
            var now = Written();
            Assert.That(now, Is.GreaterThanOrEqualTo(seen), "what was written stays");
            seen = now;
        }

        Audit("audit", "archive.jsonl");
        Assert.That(Server.Rows(database, "SELECT count(*) FROM kazrumtqa.articles"), Is.EqualTo(new[] { "3000" }));
        MustBeEqual("audit");
    }

    [Test]
    public void ALostConnectionEndsTheRunAndTheNextGoesOn()
    {
        WriteArchive(4000);
        using var audit = Start();
        var errors = audit.StandardError.ReadToEndAsync();
        while (Written() == 0)
        {
            Assert.That(audit.HasExited, Is.False, "it ended before anything was written");
            Thread.Sleep(50);
        }

        Server.Execute(database, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()");
        audit.WaitForExit();
        Assert.That(audit.ExitCode, Is.EqualTo(2), errors.Result);
        // On a busy machine the run tells how far it is before.
        Assert.That(errors.Result, Does.Match("^(kazrumtqa: [0-9][^\n]*\n)*"
            + $"kazrumtqa: {PostgreSqlServer.WithoutPassword(address)}: the database says: [^\n]*the same command goes on from there.\n$"));
        Audit("audit", "archive.jsonl");
        Assert.That(Server.Rows(database, "SELECT count(*) FROM kazrumtqa.articles"), Is.EqualTo(new[] { "4000" }));
        MustBeEqual("audit");
    }

    [Test]
    public void ShardsWriteToOneDatabaseAtTheSameTime()
    {
        WriteArchive(300);
        var shards = new[] { Start("--shard", "1/2"), Start("--shard", "2/2") };
        foreach (var shard in shards)
        {
            var errors = shard.StandardError.ReadToEndAsync();
            shard.WaitForExit();
            Assert.That(shard.ExitCode, Is.Zero, errors.Result);
            shard.Dispose();
        }

        command.Run("audit", "archive.jsonl", "--out", "whole", "--fail-on", "never");
        const string Results = "SELECT path, place, article_id, score, findings FROM {0}results ORDER BY place";
        Assert.That(Server.Rows(database, string.Format(CultureInfo.InvariantCulture, Results, "kazrumtqa.")),
            Is.EqualTo(Local("whole", string.Format(CultureInfo.InvariantCulture, Results, ""))));
        Assert.That(Server.Rows(database, "SELECT shard FROM kazrumtqa.audits ORDER BY 1"), Is.EqualTo(new[] { "1/2", "2/2" }));
    }

    [Test]
    public void ARestartTakesThePlaceOfWhatWasThere()
    {
        WriteArchive(20);
        Audit("audit", "archive.jsonl");
        WriteArchive(5);
        command.Run("audit", "archive.jsonl", "--out", "audit", "--fail-on", "never", "--restart", "--database", address);
        Assert.That(Server.Rows(database, "SELECT count(*) FROM kazrumtqa.articles"), Is.EqualTo(new[] { "5" }));
        MustBeEqual("audit");
    }

    [Test]
    public void AnOlderDatabaseOfTheAuditIsSentAnew()
    {
        WriteArchive(10);
        Audit("audit", "archive.jsonl");
        File.Copy(command.At("audit/audit.db"), command.At("old.db"));
        WriteArchive(20);
        Audit("audit", "archive.jsonl");
        File.Copy(command.At("old.db"), command.At("audit/audit.db"), overwrite: true);
        WriteArchive(12);
        Audit("audit", "archive.jsonl");
        MustBeEqual("audit");
    }

    [Test]
    public void TextThatPostgreSqlCannotHoldIsMended()
    {
        command.Write("archive.jsonl", "{\"title\":\"A\\u0000B\\ud800\",\"text\":\"The ferry\\u0000 stayed , he said.\"}\n");
        Audit("audit", "archive.jsonl");
        Assert.That(Server.Rows(database, "SELECT title FROM kazrumtqa.results"), Is.EqualTo(new[] { "A\uFFFDB\uFFFD" }));
    }

    [Test]
    public void WhereNoServerIsOneLineSaysSo()
    {
        WriteArchive(1);
        command.Run("audit", "archive.jsonl", "--out", "audit", "--database", "postgres://editor:secret@127.0.0.1:1/news")
            .MustFailWith("postgres://editor@127.0.0.1:1/news: the database says: Failed to connect to 127.0.0.1:1");
        Assert.That(Directory.Exists(command.At("audit")), Is.False, "nothing was begun");
        command.Run("audit", "archive.jsonl", "--database", "mysql://host/news").MustFailWith("write postgres://user@host:port/database");
    }

    [Test]
    public void TablesOfAnotherVersionAreLeftAlone()
    {
        WriteArchive(1);
        Server.Execute(database,
            "CREATE SCHEMA kazrumtqa; CREATE TABLE kazrumtqa.properties (name text, value text); INSERT INTO kazrumtqa.properties VALUES "
                + "('schema', '99')");
        command.Run("audit", "archive.jsonl", "--out", "audit", "--database", address)
            .MustFailWith("holds results of schema 99, and this kazrumtqa writes 1");
    }

    /// <summary>Articles that are in the database; none while there are no tables.</summary>
    private int Written() => Server.Rows(database, "SELECT to_regclass('kazrumtqa.articles')::text")[0] == "" ? 0
        : int.Parse(Server.Rows(database, "SELECT count(*) FROM kazrumtqa.articles")[0], CultureInfo.InvariantCulture);

    private void Audit(string folder, params string[] paths)
    {
        var outcome = command.Run(["audit", .. paths, "--out", folder, "--fail-on", "never", "--max-errors", "5", "--database", address]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    private Process Start(params string[] more) =>
        command.Start("dotnet", [command.Assembly, "audit", "archive.jsonl", "--out", "audit", "--fail-on", "never", "--database", address, .. more]);

    private void WriteArchive(int count) =>
        command.Write("archive.jsonl", string.Concat(Enumerable.Range(1, count).Select(i => Article(i, i % 5 == 0))));

    private static string Article(int number, bool damaged) => new JObject
    {
        ["id"] = number, ["title"] = $"Article {number}", ["date"] = $"2024-{number % 12 + 1:00}-10", ["outlet"] = $"Outlet {number % 3}",
        ["text"] = $"The council of district {number} met on Monday{(damaged ? " ," : ",")} the mayor said. It heard {number % 17 + 2} reports about the road, and it will meet again in {number % 11 + 3} days.",
    }.ToString(Newtonsoft.Json.Formatting.None) + "\n";

    /// <summary>All that the database holds is what the audit's own holds.</summary>
    private void MustBeEqual(string audit)
    {
        foreach (var (table, columns) in Tables)
            Assert.That(Server.Rows(database, $"SELECT {columns} FROM kazrumtqa.{table} ORDER BY 1, 2"),
                Is.EqualTo(Local(audit, $"SELECT {columns} FROM {table} ORDER BY 1, 2")), table);
    }

    private void MustHoldNoPassword(Outcome outcome)
    {
        var texts = Directory.EnumerateFiles(command.At("audit")).Select(file => (Name: file, Text: Encoding.UTF8.GetString(File.ReadAllBytes(file))))
            .Append(("output", outcome.Output + outcome.Error));
        foreach (var (name, text) in texts)
            Assert.That(text, Does.Not.Contain(PostgreSqlServer.Password).And.Not.Contain(Uri.EscapeDataString(PostgreSqlServer.Password)), name);
        foreach (var (table, _) in Tables)
            Assert.That(string.Concat(Server.Rows(database, $"SELECT * FROM kazrumtqa.{table}")),
                Does.Not.Contain(PostgreSqlServer.Password).And.Not.Contain(Uri.EscapeDataString(PostgreSqlServer.Password)), table);
    }

    private string[] Local(string audit, string sql) => SqlRows.OfAudit(command.At(audit), sql);
}
