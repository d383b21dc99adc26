using KazRuMtQa.Files;
using KazRuMtQa.Review.Clients;
using KazRuMtQa.Review.Configuration;

namespace KazRuMtQa.Review.Tests;

/// <summary>Both protocols from end to end against a server that answers from files, and what a configuration allows.</summary>
public sealed class ProtocolTests
{
    private const string Key = "sk-very-secret";

    [TestCase("ollama", "", "/api/chat")]
    [TestCase("openai", "/v1", "/v1/chat/completions")]
    public async Task AModelIsAskedByItsProtocol(string protocol, string path, string asked)
    {
        await using var server = await ModelServer.With("sound");
        using var reader = Open(server, protocol, path, key: Key);
        var report = await reader.With(new MtChecker()).Read(new Article(Articles.Bridge), new CheckScope { IsStrict = true }, reader.Budget);
        var request = server.Requests.Single();
        Assert.That((request.Path, request.Authorization), Is.EqualTo((asked, $"Bearer {Key}")));
        Assert.That(request.Question, Does.Contain("delivered into use"));
        Assert.That(request.Body.ToJsonString(), Does.Contain("additionalProperties"), "the form of the answer is sent");
        Assert.That(request.Body["tools"], Is.Null);
        Assert.That(report.Findings.Count(finding => finding.Rule.IsSecondReading), Is.EqualTo(2));
        Assert.That(report.Review!.Dropped, Is.EqualTo(new Dictionary<string, int> { ["quote-not-in-sentence"] = 1 }));
        Assert.That((report.Review.InputTokens, report.Review.OutputTokens, report.Review.IsEstimate), Is.EqualTo((1500L, 70L, false)));
        Assert.That(reader.Budget.Tokens, Is.EqualTo(1570));
    }

    [TestCase("ollama", "")]
    [TestCase("openai", "/v1")]
    public async Task ABusyServerIsAskedAgain(string protocol, string path)
    {
        await using var server = await ModelServer.With("busy");
        using var reader = Open(server, protocol, path);
        var report = await Quick(reader).Read(new Article(Articles.Bridge));
        Assert.That((report.Review!.WindowsRead, report.Review.Calls, server.Requests.Count), Is.EqualTo((1, 3, 3)));
    }

    [TestCase("ollama", "", "broken", "unreachable", 3)]
    [TestCase("openai", "/v1", "broken", "unreachable", 3)]
    [TestCase("ollama", "", "denied", "denied", 1)]
    [TestCase("openai", "/v1", "denied", "denied", 1)]
    public async Task AServerThatFailsIsNamedAndTheReportStands(string protocol, string path, string answers, string fault, int asked)
    {
        await using var server = await ModelServer.With(answers);
        using var reader = Open(server, protocol, path, key: Key);
        var report = await Quick(reader).Read(new Article(Articles.Bridge));
        Assert.That(report.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { [fault] = 1 }));
        Assert.That(server.Requests, Has.Count.EqualTo(asked));
        Assert.That(Articles.Own(report), Is.EqualTo(Articles.Own(new MtChecker().Check(Articles.Bridge))));
    }

    [Test]
    public void WhatIsNowhereAllowedIsNotSent()
    {
        const string Far = """{"model":"m","endpoint":"https://models.example.org/v1","sending":"anywhere"}""";
        MustRefuse("""{"sending":"nowhere"}""", "forbids");
        MustRefuse("""{"model":"m","endpoint":"https://models.example.org/v1"}""", "this machine only");
        MustRefuse("""{"model":"m"}""", "KAZRUMTQA_REVIEW_SENDING", ("KAZRUMTQA_REVIEW_SENDING", "nowhere"));
        MustRefuse(Far, "this machine only", ("KAZRUMTQA_REVIEW_SENDING", "this-machine"));
        MustRefuse(Far, "was expected", ("KAZRUMTQA_REVIEW_SENDING", "no"));
        MustRefuse("""{"model":"m","endpoint":"http://models.example.org/v1","sending":"anywhere"}""", "https", ("KAZRUMTQA_REVIEW_KEY", Key));
        Assert.That(() => Open(Settings(Far)).Dispose(), Throws.Nothing);

        static void MustRefuse(string section, string message, params (string, string)[] environment) => Assert.That(
            () => Open(Settings(section), environment), Throws.TypeOf<ToolException>().With.Message.Contains(message).And.Message.Not.Contains(Key));
    }

    [Test]
    public void AKeyComesFromTheEnvironmentOrAFileAndIsNotShown()
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "key.txt"), Key + "\nnot this");
            File.WriteAllText(Path.Combine(folder.FullName, "empty.txt"), "\n");
            var settings = ReviewSettings.Parse(Path.Combine(folder.FullName, "kazrumtqa.json"), """{"review":{"model":"m","keyFile":"key.txt"}}""")!;
            using var reader = Open(settings);
            Assert.That($"{settings} {reader.Describe(new ReviewCost(1, 2, 3))} {reader.Place}", Does.Not.Contain(Key));
            var empty = ReviewSettings.Parse(Path.Combine(folder.FullName, "kazrumtqa.json"), """{"review":{"model":"m","keyFile":"empty.txt"}}""")!;
            Assert.That(() => Open(empty), Throws.TypeOf<ToolException>().With.Message.Contains("first line"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("""{"review":{"model":"m","key":"sk-1"}}""", "a key does not belong here")]
    [TestCase("""{"review":{"model":"m","speed":1}}""", "unknown key 'speed'")]
    [TestCase("""{"review":{}}""", "'model' is missing")]
    [TestCase("""{"review":{"model":""}}""", "not empty")]
    [TestCase("""{"review":{"model":"m","protocol":"smtp"}}""", "\"ollama\" or \"openai\"")]
    [TestCase("""{"review":{"model":"m","endpoint":"ftp://a"}}""", "endpoint must be")]
    [TestCase("""{"review":{"model":"m","endpoint":"http://user:pass@a"}}""", "endpoint must be")]
    [TestCase("""{"review":{"model":"m","calls":0}}""", "from 1 to")]
    [TestCase("""{"review":{"model":"m","askAgain":"yes"}}""", "true or false")]
    public void AWrongSettingIsNamedWithItsPlace(string json, string message)
    {
        var fault = Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("house.json(1,").And.Message.Contains(message);
        Assert.That(() => ReviewSettings.Parse("house.json", json), fault);
    }

    [Test]
    public void AnswersAreKeptInAFolder()
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-");
        try
        {
            var cache = new AnswerFolder(folder.FullName);
            Assert.That(cache.Find("ab12"), Is.Null);
            cache.Keep("ab12", new CachedAnswer("“words”", 5, 6));
            Assert.That(new AnswerFolder(folder.FullName).Find("ab12"), Is.EqualTo(new CachedAnswer("“words”", 5, 6)));
            File.WriteAllText(Path.Combine(folder.FullName, "ab", "ab12.json"), "{");
            Assert.That(cache.Find("ab12"), Is.Null, "a damaged file is as if it were not there");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReviewSettings Settings(string section) => ReviewSettings.Parse("house.json", $$"""{"review":{{section}}}""")!;

    private static ConfiguredReader Open(ReviewSettings settings, params (string Name, string Value)[] environment) =>
        ConfiguredReader.Open(settings, name => Array.Find(environment, variable => variable.Name == name).Value);

    private static ConfiguredReader Open(ModelServer server, string protocol, string path, string? key = null)
    {
        var settings = Settings($$"""{"protocol":"{{protocol}}","endpoint":"{{server.Address}}{{path}}","model":"scripted"}""");
        return Open(settings, key is null ? [] : [("KAZRUMTQA_REVIEW_KEY", key)]);
    }

    private static SecondReader Quick(ConfiguredReader reader) =>
        reader.With(new MtChecker(), options => options with { FirstDelay = TimeSpan.Zero });
}
