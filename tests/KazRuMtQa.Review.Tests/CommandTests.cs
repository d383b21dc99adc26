using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Review.Tests;

/// <summary>The command with a second reader: what is said before and after, and what stands when the model is away.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [TestCase("ollama", "")]
    [TestCase("openai", "/v1")]
    public async Task CheckAsksTheModelAndTellsTheCost(string protocol, string path)
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"protocol":"{{protocol}}","endpoint":"{{server.Address}}{{path}}","model":"scripted"}""");
        command.Write("a.txt", Articles.Bridge);
        var outcome = command.Run("check", "a.txt", "--review", "--strict", "--format", "json");
        var report = JObject.Parse(outcome.Output);
        Assert.That(report["findings"]!.Count(finding => (bool?)finding["secondReader"] == true), Is.EqualTo(2), outcome.Error);
        Assert.That((int)report["review"]!["inputTokens"]!, Is.EqualTo(1500));
        Assert.That(outcome.Error, Does.Contain($"second reader: 1 call to scripted at {server.Address}{(path.Length == 0 ? "/" : path)}, about"));
        Assert.That(outcome.Error, Does.Contain("second reader in all: 1 call, 1,500 tokens in and 70 out, 0 known from before; 2 findings kept."));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task NothingIsSentUnlessAsked()
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted"}""");
        command.Write("a.txt", Articles.Bridge);
        Assert.That(command.Run("check", "a.txt").Output, Does.Not.Contain("review/"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task WithTheModelAwayTheReportIsTheSame()
    {
        command.Write("a.txt", Articles.Bridge);
        var alone = JObject.Parse(command.Run("check", "a.txt", "--format", "json").Output);
        await using var server = await ModelServer.With("denied");
        const string Key = "sk-very-secret";
        command.Write("key.txt", Key);
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted","keyFile":"key.txt"}""");
        var outcome = command.Run("check", "a.txt", "--review", "--format", "json");
        Assert.That(server.Requests.First().Authorization, Is.EqualTo($"Bearer {Key}"));
        Assert.That(outcome.Output + outcome.Error, Does.Not.Contain(Key));
        var report = JObject.Parse(outcome.Output);
        Assert.That((string?)report["review"]!["faults"]!.First!.ToString(), Is.EqualTo("\"denied\": 1"));
        report.Remove("review");
        Assert.That(report, Is.EqualTo(alone).Using<JToken>(JToken.DeepEquals));
        Assert.That(outcome.Error, Does.Contain("could not be used (denied); the article's own report stands"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public async Task ALimitHoldsForTheWholeRunAndAnswersAreKept()
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted","cache":"answers"}""");
        command.Write("a.txt", Articles.Bridge);
        command.Write("b.txt", Articles.Bridge + " It rained all day.");
        var first = command.Run("check", "a.txt", "b.txt", "--review", "--review-calls", "1", "--format", "jsonl");
        Assert.That(first.Error, Does.Contain("b.txt: second reader: an answer could not be used (limit)"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        var second = command.Run("check", "a.txt", "b.txt", "--review", "--format", "jsonl");
        Assert.That(second.Error, Does.Contain("second reader in all: 1 call, 1,500 tokens in and 70 out, 1 known from before"));
        Assert.That(server.Requests, Has.Count.EqualTo(2), "what was paid for is not paid again");
    }

    [Test]
    public void WhatCannotBeIsRefused()
    {
        command.Write("a.txt", Articles.Bridge);
        command.Run("check", "a.txt", "--review").MustFailWith("no kazrumtqa.json with a section “review” holds for a.txt");
        command.Run("check", "a.txt", "--review-calls", "3").MustFailWith("go with --review");
        Configure("""{"sending":"nowhere"}""");
        command.Run("check", "a.txt", "--review").MustFailWith("forbids to send articles");
        Configure("""{"model":"m","endpoint":"https://models.example.org"}""");
        command.Run("check", "a.txt", "--review").MustFailWith("this machine only");
        command.Run("audit", "a.txt", "--review", "best:3").MustFailWith("worst:N was expected");
    }

    [Test]
    public async Task AnAuditHasItsWorstArticlesRead()
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted"}""");
        const string Filler = " The council met on Monday. It discussed the budget of the town. "
            + "Roads will get more money next year, and schools will get less.";
        command.Write("a.txt", Articles.Bridge + Filler);
        command.Write("b.txt", Articles.Bridge + " The the report was was late , they said that that it is is so." + Filler);
        command.Write("c.txt", "Nothing is wrong with this text." + Filler);
        var outcome = command.Run("audit", "a.txt", "b.txt", "c.txt", "--out", "audit", "--review", "worst:1", "--fail-on", "never");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("Second reader: 1 article, 1 call to scripted"));
        Assert.That(outcome.Output, Does.Contain("1 of 1 article read in 1 call, 1,500 tokens in and 70 out"));
        Assert.That(Found("b.txt"), Is.EqualTo(2));
        Assert.That(Found("a.txt") + Found("c.txt"), Is.Zero);
        var again = command.Run("audit", "a.txt", "b.txt", "c.txt", "--out", "audit", "--review", "worst:1", "--fail-on", "never");
        Assert.That(again.Output, Does.Contain("Second reader: 0 articles,"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(Found("b.txt"), Is.EqualTo(2), "what was read stays");
        command.Run("audit", "a.txt", "b.txt", "c.txt", "--out", "audit", "--review", "worst:3", "--fail-on", "never");
        Assert.That((Found("a.txt"), Found("b.txt"), Found("c.txt")), Is.EqualTo((2L, 2L, 0L)));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task OnTheWordOfASecondReaderAloneAnAuditDoesNotFail()
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted"}""");
        command.Write("a.txt", Articles.Bridge);
        var outcome = command.Run("audit", "a.txt", "--out", "audit", "--review", "worst:1", "--fail-on", "major");
        Assert.That(Found("a.txt"), Is.EqualTo(2), "both are major");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        command.Write("a.txt", Articles.Bridge + " It was opened by the the minister , they said.");
        Assert.That(command.Run("audit", "a.txt", "--out", "audit", "--review", "worst:1", "--fail-on", "minor").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task ShardsKeepWhatWasReadWhenTheyAreMerged()
    {
        await using var server = await ModelServer.With("sound");
        Configure($$"""{"endpoint":"{{server.Address}}","model":"scripted"}""");
        command.Write("a.txt", Articles.Bridge);
        foreach (var shard in (string[])["1/2", "2/2"])
            command.Run("audit", "a.txt", "--out", "audit", "--shard", shard, "--review", "worst:1", "--fail-on", "never");
        var outcome = command.Run("merge", "audit");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Found("a.txt"), Is.EqualTo(2));
        Assert.That(Asked("SELECT count(*) FROM reviews r JOIN results a ON a.id = r.article WHERE r.kept = 2"), Is.EqualTo(1));
    }

    private long Found(string file) => Asked(
        "SELECT count(*) FROM issues i JOIN results r ON r.id = i.article WHERE r.path = $path AND i.rule_id LIKE 'review/%'", ("$path", file));

    private long Asked(string question, params (string Name, string Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={command.At("audit/audit.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var sql = connection.CreateCommand();
        sql.CommandText = question;
        foreach (var (name, value) in values) sql.Parameters.AddWithValue(name, value);
        return (long)sql.ExecuteScalar()!;
    }

    private void Configure(string section) => command.Write("kazrumtqa.json", $$"""{"minimumConfidence":0.05,"review":{{section}}}""");
}
