using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>What the API answers, good and bad.</summary>
public sealed class ApiTests
{
    private const string Text = "The minister came home , he said.";
    private InProcessServer server = null!;

    private HttpClient Client => server.Client;

    [OneTimeSetUp]
    public async Task Start() => server = await InProcessServer.Start(new ServerOptions { LongestBody = 20_000, LongestText = 10_000 });

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task AnArticleComesBackAsAReport()
    {
        var report = await Report(Json(new JObject { ["id"] = "42", ["text"] = Text }));
        Assert.Multiple(() =>
        {
            Assert.That((string?)report["id"], Is.EqualTo("42"));
            Assert.That((string?)report["verdict"], Is.EqualTo("pass"), "one space too many keeps nothing back");
            Assert.That(report["findings"]!.Select(finding =>
                ((string?)finding["rule"], (int)finding["start"]!, (int)finding["end"]!, (string?)finding["suggestions"]![0])),
                Is.EqualTo(new[] { ("punctuation/space-before-mark", 22, 24, ",") }));
            Assert.That((int)report["sentences"]![0]!["end"]!, Is.EqualTo(Text.Length));
        });
    }

    [Test]
    public async Task TheReportIsThatOfTheLibrary()
    {
        var report = await Report(Json(new JObject { ["id"] = "42", ["text"] = Text }));
        var expected = Reporting.JsonReport.ToJson(new MtChecker().Check(new Article(Text) { Id = "42" }));
        Assert.That(JToken.DeepEquals(report, expected), Is.True, "one serializer");
    }

    [TestCase("text/plain; charset=utf-8", Text)]
    [TestCase("text/html", "<p>" + Text + "</p>")]
    [TestCase("text/markdown", "**The** minister came home , he said.")]
    public async Task PlainBodiesAreTakenToo(string type, string body)
    {
        var report = await Report(Body(type, body));
        var finding = report["findings"]!.Single();
        Assert.That(body[(int)finding["start"]!..(int)finding["end"]!], Is.EqualTo(" ,"), "offsets are those of the body");
    }

    [Test]
    public async Task OtherCharacterSetsAreReadAsTheyAreNamed()
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes("Le café , he said."));
        content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=iso-8859-1");
        Assert.That((await Report(content))["findings"]!.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatWasDismissedDoesNotCount()
    {
        var first = await Report(Json(new JObject { ["text"] = Text }));
        var second = await Report(Json(new JObject { ["text"] = Text, ["dismissed"] = new JArray(first["findings"]![0]!["baselineKey"]!) }));
        Assert.That((string?)second["findings"]![0]!["dismissed"], Is.Not.Null);
        Assert.That((double)second["score"]!, Is.EqualTo(100));
    }

    [Test]
    public async Task OneOfTwoInASentenceIsDismissed()
    {
        const string Twice = "The mayor praised the the school and saw a a bridge.";
        var first = await Report(Json(new JObject { ["text"] = Twice }));
        Assert.That(first["findings"]!.Select(finding => (string?)finding["baselineKey"]).Distinct().Count(), Is.EqualTo(1));
        var key = first["findings"]![1]!["dismissalKey"]!;
        var second = await Report(Json(new JObject { ["text"] = "It rained. " + Twice, ["dismissed"] = new JArray(key) }));
        Assert.That(second["findings"]!.Select(finding => (string?)finding["dismissed"]), Is.EqualTo(new[] { null, "baseline" }));
    }

    [Test]
    public async Task WordsAreAcceptedAndRulesTurnedOff()
    {
        const string Two = "The mayor praised the the school. He came home , and left.";
        Assert.That(await Rules(new JObject { ["text"] = Two }), Has.Length.EqualTo(2));
        var accepted = new JObject { ["text"] = Two, ["accept"] = new JArray("The THE") };
        Assert.That(await Rules(accepted), Is.EqualTo(new[] { "punctuation/space-before-mark" }));
        var off = new JObject { ["text"] = Two, ["disabledRules"] = new JArray("punctuation") };
        Assert.That(await Rules(off), Is.EqualTo(new[] { "repetition/doubled-word" }));

        async Task<string?[]> Rules(JObject request) => [.. (await Report(Json(request)))["findings"]!.Select(finding => (string?)finding["rule"])];
    }

    [TestCase("html", "text/html", "<!doctype html>")]
    [TestCase("sarif", "application/sarif+json", "\"2.1.0\"")]
    [TestCase("text", "text/plain", "punctuation/space-before-mark")]
    public async Task TheReportComesInOtherForms(string format, string type, string part)
    {
        using var answer = await Client.PostAsync($"/api/check?format={format}", Body("text/plain", Text));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(part));
    }

    [TestCase("application/json", "{\"text\": 5}", 400, "The field “text” is a number; a string was expected.")]
    [TestCase("application/json", "{\"text\": \"a\", \"html\": \"b\"}", 400, "Both “text” and “html” are given")]
    [TestCase("application/json", "{}", 400, "Neither “text” nor “html” is given.")]
    [TestCase("application/json", "{\"text\": \"a", 400, "no valid JSON")]
    [TestCase("application/json", "[1]", 400, "The body is no JSON object.")]
    [TestCase("application/json", "", 400, "The body is empty")]
    [TestCase("application/json", "{\"text\": \"a\", \"strict\": \"yes\"}", 400, "The field “strict” must be true or false.")]
    [TestCase("application/json", "{\"text\": \"a\", \"dismissed\": \"x\"}", 400, "The field “dismissed” must be an array of strings")]
    [TestCase("application/json", "{\"text\": \"a\", \"depth\": \"deep\"}", 400, "“deep” is no depth; “fast” or “full” was expected.")]
    [TestCase("application/pdf", "%PDF", 415, "“application/pdf” cannot be read")]
    [TestCase("text/plain; charset=klingon", "a", 415, "cannot be read; send UTF-8")]
    public async Task ABadRequestIsExplained(string type, string body, int status, string detail)
    {
        using var answer = await Client.PostAsync("/api/check", Body(type, body));
        await MustBeProblem(answer, status, detail);
    }

    [TestCase("application/json", "{\"text\": \"It came.\"}", "", "full")]
    [TestCase("application/json", "{\"text\": \"It came.\", \"depth\": \"fast\"}", "", "fast")]
    [TestCase("text/plain", "It came.", "?depth=fast", "fast")]
    public async Task TheReportSaysHowCloselyTheTextWasRead(string type, string body, string query, string depth)
    {
        using var answer = await Client.PostAsync("/api/check" + query, Body(type, body));
        Assert.That((string?)JObject.Parse(await answer.Content.ReadAsStringAsync())["depth"], Is.EqualTo(depth));
    }

    [Test]
    public async Task WhatIsNoTextIsRefused()
    {
        var content = new ByteArrayContent([0x41, 0xC3, 0x28]);
        content.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        using var answer = await Client.PostAsync("/api/check", content);
        await MustBeProblem(answer, 400, "not valid UTF-8 at byte 1");
    }

    [TestCase(15_000, "15000 characters; at most 10000")]
    [TestCase(25_000, "At most 20000 bytes are read.")]
    public async Task TooMuchIsRefused(int length, string detail)
    {
        using var answer = await Client.PostAsync("/api/check", Body("text/plain", new string('a', length)));
        await MustBeProblem(answer, 413, detail);
    }

    [TestCase("/api/nothing", 404, "no call of the API is at /api/nothing")]
    [TestCase("/api/rules/none", 404, "No rule belongs to “none”")]
    [TestCase("/api/rules/punctuation/none", 404, "No rule is called “punctuation/none”")]
    [TestCase("/api/samples/none", 404, "No sample is called “none”")]
    [TestCase("/api/check", 405, "/api/check takes POST")]
    public async Task AnAddressThatIsWrongIsExplained(string address, int status, string detail)
    {
        using var answer = await Client.GetAsync(address);
        await MustBeProblem(answer, status, detail);
    }

    [Test]
    public async Task AQueryOfUnknownFormatIsRefused()
    {
        using var answer = await Client.PostAsync("/api/check?format=xml", Body("text/plain", Text));
        await MustBeProblem(answer, 400, "There is no format “xml”");
    }

    [Test]
    public async Task ABatchAnswersLineByLineInOrder()
    {
        // The first lines are the longest: answered in the order in which they get ready, they would come last.
        var lines = Enumerable.Range(1, 40).Select(i => i % 10 == 0 ? "{\"id\": " + i + ", \"text\": " : Line(i));
        using var answer = await Client.PostAsync("/api/check/batch", Body("application/x-ndjson", string.Join('\n', lines)));
        var answers = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToArray();
        Assert.That(answers, Has.Length.EqualTo(40));
        for (var i = 1; i <= 40; i++)
        {
            var answered = answers[i - 1];
            Assert.That((int?)answered["line"] ?? (int)answered["id"]!, Is.EqualTo(i));
            if (i % 10 == 0) Assert.That((string?)answered["error"], Does.Contain("no valid JSON"));
            else Assert.That(answered["findings"]!.Count(finding => (string?)finding["rule"] == "punctuation/space-before-mark"), Is.EqualTo(41 - i));
        }

        static string Line(int i) =>
            new JObject
            {
                ["id"] = $"{i}",
                ["text"] = string.Concat(Enumerable.Repeat(Text + " ", 41 - i))
            }.ToString(Newtonsoft.Json.Formatting.None);
    }

    [Test]
    public async Task RulesAreListedWithExamples()
    {
        var rules = JArray.Parse(await Client.GetStringAsync("/api/rules"));
        Assert.That(rules, Has.Count.EqualTo(Rules.RuleCatalogue.All.Count));
        Assert.That(rules.All(rule => rule["examples"]!.Any()), Is.True);
        Assert.That((string?)JObject.Parse(await Client.GetStringAsync("/api/rules/punctuation/space-before-mark"))["title"],
            Is.EqualTo("Space before mark"));
    }

    [Test]
    public async Task HealthNamesTheModels()
    {
        await server.BeReady();
        var health = JObject.Parse(await Client.GetStringAsync("/health"));
        Assert.That((string?)health["status"], Is.EqualTo("ready"));
        Assert.That(health["models"]!.Select(model => ((JProperty)model).Name), Does.Contain("rules.tsv"));
        Assert.That(await Client.GetStringAsync("/health/live"), Is.EqualTo("live"));
        Assert.That(await Client.GetStringAsync("/health/ready"), Is.EqualTo("ready"));
    }

    [Test]
    public async Task MetricsCountFindingsByRuleAndQuoteNothing()
    {
        await Report(Body("text/plain", "Xylophone , he said."));
        var metrics = await Client.GetStringAsync("/metrics");
        Assert.That(metrics, Does.Match("kazrumtqa_findings_total{rule=\"punctuation/space-before-mark\"} [1-9]"));
        Assert.That(metrics, Does.Contain("kazrumtqa_check_duration_seconds_bucket"));
        Assert.That(metrics, Does.Not.Contain("ylophone"));
    }

    [Test]
    public async Task TheDescriptionNamesEveryCall()
    {
        var described = JObject.Parse(await Client.GetStringAsync("/openapi.json"))["paths"]!.Children<JProperty>().Select(path => path.Name);
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path =>
                !path.Contains("**", StringComparison.Ordinal) && !path.Contains("docs", StringComparison.Ordinal)
                    && !path.Contains("{*", StringComparison.Ordinal));
        Assert.That(mapped.Distinct(), Is.EquivalentTo(described));
        using var page = await Client.GetAsync("/docs/");
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task EveryAnswerForbidsWhatPagesDoNotNeed()
    {
        foreach (var address in new[] { "/", "/api/rules", "/nothing" })
        {
            using var answer = await Client.GetAsync(address);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(),
                Does.StartWith("default-src 'none'").And.Not.Contains("unsafe"));
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
        }
    }

    [Test]
    public async Task WithAKeyOnlyThoseWhoHaveItAreServed()
    {
        await using var guarded = await InProcessServer.Start(new ServerOptions { ApiKey = "sesame" });
        await guarded.BeReady();
        using var without = await guarded.Client.PostAsync("/api/check", Body("text/plain", Text));
        await MustBeProblem(without, 401, "Authorization: Bearer KEY");
        foreach (var (name, value, status) in new[] { ("X-Api-Key", "sesame", 200), ("X-Api-Key", "Sesame", 401),
            ("Authorization", "Bearer sesame", 200) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/check") { Content = Body("text/plain", Text) };
            request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await guarded.Client.SendAsync(request);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), $"{name}: {value}");
        }

        Assert.That((await guarded.Client.GetAsync("/health")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "a probe has no key");
    }

    [Test]
    public async Task OtherSitesMayCallOnlyWhereTheyAreNamed()
    {
        await using var open = await InProcessServer.Start(new ServerOptions { AllowedOrigins = ["https://cms.example.org"] });
        foreach (var (origin, isAllowed) in new[] { ("https://cms.example.org", true), ("https://elsewhere.example.org", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/check") { Content = Body("text/plain", Text) };
            request.Headers.Add("Origin", origin);
            using var answer = await open.Client.SendAsync(request);
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.EqualTo(isAllowed), origin);
        }
    }

    [Test]
    public async Task AStrangeHostNameIsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "rebound.example.org";
        using var answer = await Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task TooManyRequestsAreTurnedAwayWithTheTimeToWait()
    {
        await using var slow = await InProcessServer.Start(new ServerOptions { RequestsPerMinute = 2 });
        for (var i = 0; i < 2; i++) (await slow.Client.PostAsync("/api/check", Body("text/plain", Text))).EnsureSuccessStatusCode();
        using var third = await slow.Client.PostAsync("/api/check", Body("text/plain", Text));
        await MustBeProblem(third, 429, "An address may ask 2 times a minute");
        Assert.That(third.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [TestCase("text/plain", Text + " ")]
    [TestCase("text/html", "<p>a")]
    [TestCase("text/markdown", "[a](b ")]
    [TestCase("text/markdown", "[a]: b\n")]
    public async Task ACheckThatTakesTooLongIsStopped(string type, string part)
    {
        await using var hasty = await InProcessServer.Start(new ServerOptions
        {
            LongestCheck = TimeSpan.FromMilliseconds(1), LongestText = 10_000_000,
            LongestBody = 10_000_000
        });
        using var answer = await hasty.Client.PostAsync("/api/check", Body(type, string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length))));
        await MustBeProblem(answer, 503, "It was stopped after");
    }

    [Test]
    public async Task AFullQueueTurnsAwayWithTheTimeToWait()
    {
        await using var small = await InProcessServer.Start(new ServerOptions
        {
            ChecksAtOnce = 1, LongestQueue = 0, LongestText = 10_000_000,
            LongestBody = 10_000_000, LongestCheck = TimeSpan.FromMinutes(2)
        });
        var long_ = string.Concat(Enumerable.Repeat(Text + " ", 10_000));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => small.Client.PostAsync("/api/check", Body("text/plain", long_))));
        Assert.That(answers.Select(answer => (int)answer.StatusCode), Does.Contain(200).And.Contains(503).And.All.AnyOf(200, 503));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        await MustBeProblem(refused, 503, "articles are waiting already");
        Assert.That(refused.Headers.RetryAfter, Is.Not.Null);
    }

    private static StringContent Json(JObject article) => Body("application/json", article.ToString());

    private static StringContent Body(string type, string text)
    {
        var content = new StringContent(text, new UTF8Encoding(false));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private async Task<JObject> Report(HttpContent content)
    {
        using var answer = await Client.PostAsync("/api/check", content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return JObject.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task MustBeProblem(HttpResponseMessage answer, int status, string detail)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        var problem = JObject.Parse(body);
        Assert.That((int)problem["status"]!, Is.EqualTo(status));
        Assert.That((string?)problem["detail"], Does.Contain(detail));
    }
}
