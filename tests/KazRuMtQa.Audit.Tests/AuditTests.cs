using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Audit.Across;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;
using Parquet;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Audits as they are run: stopped, killed, resumed, changed, in shards, sampled.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AuditTests : IDisposable
{
    private const string Results = "SELECT s.path, a.place, a.status, a.reason, a.title, a.words, a.score, a.verdict, a.likelihood, a.findings "
        + "FROM articles a JOIN sources s ON s.id = a.source WHERE a.status <> 'gone' ORDER BY 1, 2";
    private const string Findings = "SELECT s.path, a.place, f.number, r.rule, f.start, f.end, f.message FROM findings f JOIN rules r ON r.id = "
        + "f.rule JOIN articles a ON a.id = f.article JOIN sources s ON s.id = a.source WHERE a.status = 'checked' ORDER BY 1, 2, 3";
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void EveryRecordIsAccountedFor()
    {
        command.Write("a.jsonl", Article(1, damaged: true) + Article(2) + "{\"text\": \"\"}\nno json\n" + Article(1, damaged: true));
        command.Write("b.jpg", "x");
        var outcome = command.Run("audit", ".", "--out", "audit", "--fail-on", "never");
        Assert.That(outcome.ExitCode, Is.EqualTo(2), "a record failed");
        Assert.That(outcome.Output, Does.Contain("6 records: 3 checked, 0 unchanged, 2 skipped, 1 failed."));
        Assert.That(outcome.Output, Does.Contain("there is no text").And.Contain("not a format that articles come in: .jpg"));
        var manifest = JObject.Parse(command.Read("audit/manifest.json"));
        Assert.That(((string?)manifest["state"], (int)manifest["run"]!["checked"]!, (int)manifest["archive"]!["failed"]!),
            Is.EqualTo(("complete", 3, 1)));
        Assert.That((double)manifest["run"]!["seconds"]!["checking"]!, Is.GreaterThan(0));
        Assert.That(Rows("audit", "SELECT count(*) FROM traits"), Is.EqualTo(new[] { "3" }));
    }

    [TestCase("block", "clean", 0)]
    [TestCase("review", "damaged", 0)]
    [TestCase("block", "damaged", 0)]
    [TestCase("minor", "damaged", 1)]
    [TestCase("never", "damaged", 0)]
    public void FailOnSetsTheExitCode(string level, string kind, int code)
    {
        command.Write("a.jsonl", Article(1, kind == "damaged"));
        Assert.That(command.Run("audit", "a.jsonl", "--out", "audit", "--fail-on", level).ExitCode, Is.EqualTo(code));
    }

    [Test]
    public void WhatHasNotChangedIsNotCheckedAgain()
    {
        WriteArchive(40);
        Audit();
        Assert.That(Audit(), Does.Contain("40 records: 0 checked, 40 unchanged"));
        command.Write("archive.jsonl", string.Concat(Enumerable.Range(1, 41).Select(i => Article(i == 7 ? 700 : i, i % 5 == 0))));
        Assert.That(Audit(), Does.Contain("41 records: 2 checked, 39 unchanged"));
        command.Write("archive.jsonl", Article(1));
        Assert.That(Audit(), Does.Contain("1 records: 0 checked, 1 unchanged"));
        Assert.That(Rows("audit", "SELECT count(*) FROM articles WHERE status = 'gone'"), Is.EqualTo(new[] { "40" }));
    }

    [Test]
    public void AChangedConfigurationChecksWhatItTouches()
    {
        WriteArchive(40);
        Audit();
        command.Write("kazrumtqa.json", "{\"rules\": {\"punctuation/space-before-mark\": \"off\"}}");
        Assert.That(Audit(), Does.Contain("40 records: 8 checked, 32 unchanged"), "only articles in which the rule had found something");
        Assert.That(Rows("audit", "SELECT count(*) FROM findings"), Is.EqualTo(new[] { "0" }));
    }

    /// <summary>What was checked with another version is told by what the database says of it.</summary>
    [TestCase("models", "'{\"words.lm.bin\": \"0123\"}'", 40, TestName = "AnotherModelChecksWhatIsEnglish")]
    [TestCase("library", "'0123'", 41, TestName = "AnotherLibraryChecksAll")]
    [TestCase("baseline", "'0123'", 41, TestName = "AnotherBaselineChecksAll")]
    [TestCase("configuration", "json_set(configuration, '$.rules.\"punctuation/space-before-mark\"', 'major')", 8,
        TestName = "ARuleThatWasWeighedOtherwiseChecksWhereItFound")]
    [TestCase("configuration", "json_set(configuration, '$.rules.\"fragment/verbless-sentence\"', 'off')", 41, TestName = "ARuleThatWasOffChecksAll")]
    public void OnlyWhatIsTouchedIsCheckedAgain(string column, string value, int touched)
    {
        var russian = new JObject { ["text"] = "Совет района собрался в понедельник, сообщил мэр. Он заслушал доклады о дороге и соберётся снова через неделю." };
        command.Write("archive.jsonl",
            string.Concat(Enumerable.Range(1, 40).Select(i => Article(i, i % 5 == 0))) + russian.ToString(Newtonsoft.Json.Formatting.None) + "\n");
        Audit();
        var before = Rows("audit", Results);
        Change("audit", $"UPDATE engines SET hash = 'another', {column} = {value}");
        Assert.That(Audit(), Does.Contain($"41 records: {touched} checked, {41 - touched} unchanged"));
        Assert.That(Rows("audit", Results), Is.EqualTo(before));
        Assert.That(Audit(), Does.Contain("0 checked, 41 unchanged"), "what was looked at once is known to stand");
    }

    [Test]
    public void AnotherMappingReadsTheArchiveAnew()
    {
        command.Write("archive.jsonl", "{\"body\": \"The ferry stayed.\"}\n");
        Assert.That(Audit(), Does.Contain("records have no column for the text; name one with --map text=COLUMN; there are: body"));
        Assert.That(command.Run("audit", "archive.jsonl", "--out", "audit", "--map", "text=body").Output, Does.Contain("1 records: 1 checked"));
    }

    [Test]
    public void ASecondAuditOfAFolderIsRefusedAndTheFirstGoesOn()
    {
        WriteArchive(3);
        Directory.CreateDirectory(command.At("audit"));
        using (new FileStream(command.At("audit/audit.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            foreach (var attempt in Enumerable.Range(1, 2))
            {
                var second = command.Run("audit", "archive.jsonl", "--out", "audit");
                Assert.That(second.Error, Is.EqualTo("kazrumtqa: audit: another audit is writing to it.\n"), $"attempt {attempt}");
                Assert.That(second.ExitCode, Is.EqualTo(2));
            }
        }

        Assert.That(Audit(), Does.Contain("3 records: 3 checked"));
        Assert.That(File.Exists(command.At("audit/audit.lock")), Is.False);
    }

    [Test]
    public void ADamagedDatabaseIsSaidAndCanBeBegunAnew()
    {
        WriteArchive(3);
        Audit();
        File.WriteAllBytes(command.At("audit/audit.db"), [.. Enumerable.Range(0, 9000).Select(i => (byte)(i * 7919))]);
        var damaged = command.Run("audit", "archive.jsonl", "--out", "audit");
        Assert.That(damaged.ExitCode, Is.EqualTo(2));
        Assert.That(damaged.Error, Is.EqualTo("kazrumtqa: audit/audit.db: is no database, or a damaged one. --restart begins anew.\n"));
        Assert.That(Audit("archive.jsonl", "--restart"), Does.Contain("3 records: 3 checked"));
    }

    /// <summary>Its beginning is sound: what is damaged comes to light when the run reads that far.</summary>
    [Test]
    public void ADatabaseThatIsDamagedFurtherOnIsSaidToo()
    {
        WriteArchive(1000);
        Audit();
        using (var database = new FileStream(command.At("audit/audit.db"), FileMode.Open))
        {
            database.Position = database.Length / 2 / 4096 * 4096;
            database.Write([.. Enumerable.Range(0, 8 * 4096).Select(i => (byte)(i * 7919))]);
        }

        WriteArchive(2000);
        var damaged = command.Run("audit", "archive.jsonl", "--out", "audit");
        Assert.That(damaged.ExitCode, Is.EqualTo(2));
        Assert.That(damaged.Error, Is.EqualTo("kazrumtqa: audit/audit.db: is no database, or a damaged one. --restart begins anew.\n"));
    }

    [Test]
    public void ADiskThatCannotBeWrittenIsNamedAndKeepsWhatItHolds()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") Assert.Ignore("A disk can be mounted only by root on Linux.");
        Directory.CreateDirectory(command.At("disk"));
        if (command.Shell("mount -t tmpfs -o size=64m tmpfs disk").ExitCode != 0) Assert.Ignore("No disk can be mounted here.");
        try
        {
            WriteArchive(10);
            command.Run("audit", "archive.jsonl", "--out", "disk/audit", "--fail-on", "never");
            command.Shell("mount -o remount,ro disk");
            WriteArchive(20);
            foreach (var folder in (string[])["disk/audit", "disk/new"])
                command.Run("audit", "archive.jsonl", "--out", folder).MustFailWith($"{folder}: cannot be written: Read-only file system");
            Assert.That(Rows("disk/audit", "SELECT count(*) FROM articles"), Is.EqualTo(new[] { "10" }));
        }
        finally
        {
            command.Shell("umount disk");
        }
    }

    /// <summary>A feed that is being written: the run meets half a line, the next one reads it whole.</summary>
    [Test]
    public void AnArchiveThatGrowsUnderTheRunIsReadToItsEndByTheNext()
    {
        WriteArchive(3000);
        var last = Article(3002);
        using (var audit = command.Start("dotnet", command.Assembly, "audit", "archive.jsonl", "--out", "audit", "--fail-on", "never"))
        {
            while (Written("audit") == 0 && !audit.HasExited) Thread.Sleep(20);
            File.AppendAllText(command.At("archive.jsonl"), Article(3001) + last[..(last.Length / 2)]);
            audit.WaitForExit();
            Assert.That(audit.ExitCode, Is.Zero.Or.EqualTo(2), audit.StandardError.ReadToEnd());
        }

        File.AppendAllText(command.At("archive.jsonl"), last[(last.Length / 2)..]);
        Audit();
        command.Run("audit", "archive.jsonl", "--out", "whole", "--fail-on", "never");
        MustBeEqual("audit", "whole");
        Assert.That(Rows("audit", "SELECT count(*) FROM articles WHERE status = 'checked'"), Is.EqualTo(new[] { "3002" }));
    }

    [Test]
    public void ShardsJoinToWhatOneRunGives()
    {
        WriteArchive(60);
        command.Write("more.jsonl", string.Concat(Enumerable.Range(100, 20).Select(i => Article(i, i % 3 == 0))));
        command.Run("audit", "archive.jsonl", "more.jsonl", "--out", "whole", "--fail-on", "never");
        foreach (var shard in new[] { "3/3", "1/3" })
            command.Run("audit", "archive.jsonl", "more.jsonl", "--out", "parts", "--shard", shard, "--fail-on", "never");
        command.Run("merge", "parts").MustFailWith("shard 2 of 3 is missing");
        command.Run("audit", "archive.jsonl", "more.jsonl", "--out", "parts", "--shard", "2/3", "--fail-on", "never");
        var merged = command.Run("merge", "parts");
        Assert.That(merged.ExitCode, Is.Zero, merged.Error);
        MustBeEqual("parts", "whole");
        Assert.That(command.Run("report", "parts", "--format", "md", "-o", "-").Output,
            Is.EqualTo(command.Run("report", "whole", "--format", "md", "-o", "-", "--title", "parts").Output));
    }

    [Test]
    public void AKilledAuditGoesOnToTheSameResult()
    {
        WriteArchive(2000);
        command.Run("audit", "archive.jsonl", "--out", "whole", "--fail-on", "never");
        var random = new Random(20240506);
        var seen = 0;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var audit = command.Start("dotnet", command.Assembly, "audit", "archive.jsonl", "--out", "killed", "--fail-on", "never");
            while (Written("killed") <= seen && !audit.HasExited) Thread.Sleep(50);
            Thread.Sleep(random.Next(0, 200));
            audit.Kill(entireProcessTree: true);
            audit.WaitForExit();
            var now = Written("killed");
            Assert.That(now, Is.GreaterThanOrEqualTo(seen), "what was written stays");
            seen = now;
        }

        var outcome = command.Run("audit", "archive.jsonl", "--out", "killed", "--fail-on", "never");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        MustBeEqual("killed", "whole");
    }

    /// <summary>The clock of a machine that was set right in between, by decades.</summary>
    [Test]
    public void AClockThatWasWrongChangesNothing()
    {
        if (!File.Exists("/usr/bin/faketime")) Assert.Ignore("faketime is not installed.");
        WriteArchive(100);
        var before = command.Shell(At("2035-01-01"));
        Assert.That(before.ExitCode, Is.Zero, before.Error);
        WriteArchive(150);
        var after = command.Shell(At("1999-01-01"));
        Assert.That(after.Output, Does.Contain("150 records: 50 checked, 100 unchanged"), after.Error);
        command.Run("audit", "archive.jsonl", "--out", "whole", "--fail-on", "never");
        MustBeEqual("leaped", "whole");

        static string At(string day) =>
            $"DONT_FAKE_MONOTONIC=1 faketime -f '{day} 00:00:00' $K audit archive.jsonl --out leaped --fail-on never";
    }

    [Test]
    public void WhatVanishesInTheMidstOfARunIsNamedAndTheRestGoesOn()
    {
        Directory.CreateDirectory(command.At("news/later"));
        command.Write("news/z.jsonl", Article(90_001) + Article(90_002, damaged: true));
        command.Write("news/later/one.txt", Text(90_003));
        command.Write("news/y.txt", Text(90_004));
        Audit("news");
        WriteArchive("news/first.jsonl", 4000);
        File.AppendAllText(command.At("news/z.jsonl"), Article(90_005));
        using var audit = command.Start("dotnet", command.Assembly, "audit", "news", "--out", "audit", "--fail-on", "never");
        var (output, errors) = (audit.StandardOutput.ReadToEndAsync(), audit.StandardError.ReadToEndAsync());
        while (!audit.HasExited && Rows("audit", "SELECT count(*) FROM articles WHERE place >= 100")[0] == "0") Thread.Sleep(20);
        File.Delete(command.At("news/z.jsonl"));
        Directory.Delete(command.At("news/later"), recursive: true);
        audit.WaitForExit();
        Assert.That(audit.ExitCode, Is.EqualTo(2), errors.Result);
        Assert.That(output.Result,
            Does.Contain("4,003 records: 4,000 checked, 1 unchanged, 0 skipped, 2 failed.").And.Contain("failed: the file has vanished"));
        Assert.That(Rows("audit", "SELECT s.path, s.state, s.reason FROM sources s WHERE s.reason IS NOT NULL ORDER BY 1"),
            Is.EqualTo(new[] { "news/later|damaged|the file has vanished", "news/z.jsonl|damaged|the file has vanished" }));
        Assert.That(Rows("audit", "SELECT place, status FROM articles JOIN sources s ON s.id = source WHERE path = 'news/z.jsonl' ORDER BY 1"),
            Is.EqualTo(new[] { "0|failed", "1|checked", "2|checked" }), "what was found before stays");
        command.Write("news/z.jsonl", Article(90_001) + Article(90_002, damaged: true) + Article(90_005));
        Assert.That(Audit("news"), Does.Contain("4,004 records: 1 checked, 4,003 unchanged, 0 skipped, 0 failed."));
        Assert.That(Rows("audit", "SELECT path, place FROM articles JOIN sources s ON s.id = source WHERE status = 'gone' ORDER BY 1, 2"),
            Is.EqualTo(new[] { "news/later|0", "news/later/one.txt|1", "news/z.jsonl|0" }));
    }

    [Test]
    public async Task ParquetFilesAreWholeWheneverTheyAreRead()
    {
        WriteArchive(50);
        Audit("archive.jsonl", "--parquet");
        Assert.That((await RowsOf("articles"), await RowsOf("findings")), Is.EqualTo((50, 10)));
        WriteArchive(4000);
        using (var audit = command.Start("dotnet", command.Assembly, "audit", "archive.jsonl", "--out", "audit", "--parquet", "--fail-on", "never"))
        {
            while (!audit.HasExited && Rows("audit", "SELECT count(*) FROM articles WHERE place > 100")[0] == "0") Thread.Sleep(20);
            audit.Kill(entireProcessTree: true);
            audit.WaitForExit();
        }

        Assert.That(await RowsOf("articles"), Is.EqualTo(50), "a killed run leaves the old file");
        Audit("archive.jsonl", "--parquet");
        Assert.That((await RowsOf("articles"), await RowsOf("findings")), Is.EqualTo((4000, 800)));

        async Task<long> RowsOf(string table)
        {
            await using var reader = await ParquetReader.CreateAsync(command.At($"audit/tables/{table}.parquet"));
            return Enumerable.Range(0, reader.RowGroupCount).Sum(group => { using var rows = reader.OpenRowGroupReader(group); return rows.RowCount; });
        }
    }

    [Test]
    public void AnInterruptedAuditFinishesWhatIsInFlight()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There is no SIGINT to send.");
        WriteArchive(4000);
        using var audit = command.Start("dotnet", command.Assembly, "audit", "archive.jsonl", "--out", "audit", "--fail-on", "never");
        while (Written("audit") == 0 && !audit.HasExited) Thread.Sleep(20);
        Process.Start("kill", ["-INT", $"{audit.Id}"]).WaitForExit();
        var errors = audit.StandardError.ReadToEndAsync();
        audit.WaitForExit();
        if (audit.ExitCode == 0) Assert.Inconclusive("It was done before the signal came.");
        Assert.That(audit.ExitCode, Is.EqualTo(130), errors.Result);
        Assert.That(Rows("audit", "SELECT state FROM runs"), Is.EqualTo(new[] { "interrupted" }));
        command.Run("audit", "archive.jsonl", "--out", "audit", "--fail-on", "never");
        Assert.That(Rows("audit", "SELECT count(*) FROM articles WHERE status = 'checked'"), Is.EqualTo(new[] { "4000" }));
    }

    [Test]
    public void AFullDiskIsNamedAndLosesNothing()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") Assert.Ignore("A small disk can be made only by root on Linux.");
        WriteArchive(2000);
        Directory.CreateDirectory(command.At("small"));
        if (command.Shell("mount -t tmpfs -o size=1m tmpfs small").ExitCode != 0) Assert.Ignore("No disk can be mounted here.");
        try
        {
            var outcome = command.Run("audit", "archive.jsonl", "--out", "small/audit", "--fail-on", "never");
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Error, Does.Contain("the disk is full"));
            command.Shell("mount -o remount,size=64m small");
            Assert.That(command.Run("audit", "archive.jsonl", "--out", "small/audit", "--fail-on", "never").ExitCode, Is.Zero);
            Assert.That(Rows("small/audit", "SELECT count(*) FROM articles WHERE status = 'checked'"), Is.EqualTo(new[] { "2000" }));
        }
        finally
        {
            command.Shell("umount small");
        }
    }

    [Test]
    public void ASampleEstimatesTheWhole()
    {
        WriteArchive(1000);
        var outcome = command.Run("audit", "archive.jsonl", "--out", "sample", "--sample", "200", "--seed", "7", "--fail-on", "never");
        Assert.That(outcome.Output, Does.Contain("Estimates for the 1,000 articles of the archive from 200"));
        Assert.That(outcome.Output, Does.Match(@"with a finding: (1|2)\d\.\d ?% \(1\d\.\d ?% to 2\d\.\d ?%\)"), "200 of 1,000 have one");
        var again = command.Run("audit", "archive.jsonl", "--out", "again", "--sample", "200", "--seed", "7", "--fail-on", "never");
        Assert.That(Rows("again", Results), Is.EqualTo(Rows("sample", Results)), "the seed draws the same articles");
    }

    [TestCase(0, 10, 0, 0.3085)]
    [TestCase(5, 10, 0.1871, 0.8129)]
    [TestCase(10, 10, 0.6915, 1)]
    public void TheIntervalIsThatOfTheTables(long hits, long drawn, double low, double high)
    {
        Assert.That(Estimate.Interval(hits, drawn).Low, Is.EqualTo(low).Within(0.0001));
        Assert.That(Estimate.Interval(hits, drawn).High, Is.EqualTo(high).Within(0.0001));
    }

    [Test]
    public void MaxErrorsStopsTheRun()
    {
        command.Write("a.jsonl", string.Concat(Enumerable.Repeat("no json\n", 10)) + Article(1));
        var outcome = command.Run("audit", "a.jsonl", "--out", "audit", "--max-errors", "3");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("more than 3 records failed"));
    }

    [Test]
    public void TheBaselineCounts()
    {
        WriteArchive(20);
        command.Write("a.txt", Text(5, damaged: true));
        command.Run("check", "a.txt", "--write-baseline", "seen.json");
        command.Run("audit", "archive.jsonl", "--out", "audit", "--baseline", "seen.json", "--fail-on", "never");
        Assert.That(Rows("audit", "SELECT sum(dismissed) FROM articles"), Is.Not.EqualTo(new[] { "0" }));
    }

    [Test]
    public void FieldsAreMappedByTheConfiguration()
    {
        command.Write("kazrumtqa.json", "{\"audit\": {\"fields\": {\"text\": \"body|summary\"}}}");
        command.Write("a.jsonl", "{\"body\": \"The ferry stayed.\"}\n");
        Assert.That(command.Run("audit", "a.jsonl", "--out", "audit").Output, Does.Contain("1 records: 1 checked"));
        command.Write("kazrumtqa.json", "{\"audit\": {\"fields\": {\"txt\": \"body\"}}}");
        command.Run("audit", "a.jsonl", "--out", "audit").MustFailWith("kazrumtqa.json: audit.fields: there is no field 'txt'.");
    }

    private string Audit(string path = "archive.jsonl", params string[] more) =>
        command.Run(["audit", path, "--out", "audit", "--fail-on", "never", .. more]).Output;

    private void WriteArchive(int count) => WriteArchive("archive.jsonl", count);

    private void WriteArchive(string name, int count) =>
        command.Write(name, string.Concat(Enumerable.Range(1, count).Select(i => Article(i, i % 5 == 0))));

    private void Change(string audit, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.At(audit)}/audit.db;Pooling=False");
        connection.Open();
        using var change = connection.CreateCommand();
        change.CommandText = sql;
        change.ExecuteNonQuery();
    }

    private static string Article(int number, bool damaged = false) =>
        new JObject { ["id"] = number, ["title"] = $"Article {number}", ["text"] = Text(number, damaged) }.ToString(Newtonsoft.Json.Formatting.None)
            + "\n";

    private static string Text(int number, bool damaged = false) =>
        $"The council of district {number} met on Monday{(damaged ? " ," : ",")} the mayor said. It heard {number % 17 + 2} reports about the road, and it will meet again in {number % 11 + 3} days.";

    private void MustBeEqual(string one, string other)
    {
        Assert.That(Rows(one, Results), Is.EqualTo(Rows(other, Results)));
        Assert.That(Rows(one, Findings), Is.EqualTo(Rows(other, Findings)));
        Assert.That(Rows(one, "SELECT count(*) FROM traits"), Is.EqualTo(Rows(other, "SELECT count(*) FROM traits")));
    }

    /// <summary>Articles that are committed; none while there is no database or no table in it.</summary>
    private int Written(string audit)
    {
        try
        {
            return int.Parse(Rows(audit, "SELECT count(*) FROM articles")[0], CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private string[] Rows(string audit, string sql) => SqlRows.OfAudit(command.At(audit), sql);
}
