using System.Net;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>LanguageTool's protocol, as its documentation describes it.</summary>
public sealed class LanguageToolTests
{
    private const string Text = "The minister came home , he said. The plan was the the best.";
    private InProcessServer server = null!;

    [OneTimeSetUp]
    public async Task Start() => server = await InProcessServer.Start(new ServerOptions { LongestText = 1000 });

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task MatchesLieInTheText()
    {
        var answer = await Check(("text", Text), ("language", "en-US"));
        Assert.That((string?)answer["software"]!["name"], Is.EqualTo("KazRuMtQa"));
        Assert.That((string?)answer["language"]!["code"], Is.EqualTo("en-US"));
        Assert.That(answer["matches"]!.Select(match => (Part(Text, match), (string?)match["replacements"]![0]!["value"])), Is.EqualTo(new[] { (" ,", ","), ("the the", "the") }));
        var rule = answer["matches"]![0]!["rule"]!;
        Assert.That(rule["id"]!.ToString(), Does.Match("^[A-Z_]+$"));
        Assert.That(rule["category"]!["id"]!.ToString(), Is.Not.Empty);
        var context = answer["matches"]![0]!["context"]!;
        Assert.That(context["text"]!.ToString().Substring((int)context["offset"]!, (int)context["length"]!), Is.EqualTo(" ,"));
    }

    [Test]
    public async Task MarkupIsPassedOverAndOffsetsCountIt()
    {
        var data = new JObject { ["annotation"] = new JArray(new JObject { ["markup"] = "<p>" }, new JObject { ["text"] = "The minister came " }, new JObject { ["markup"] = "<b>" }, new JObject { ["text"] = "home , he said." }, new JObject { ["markup"] = "</b></p>", ["interpretAs"] = "\n\n" }) };
        const string WithMarkup = "<p>The minister came <b>home , he said.</b></p>";
        var answer = await Check(("data", data.ToString()), ("language", "en"));
        Assert.That(Part(WithMarkup, answer["matches"]!.Single()), Is.EqualTo(" ,"));
    }

    [Test]
    public async Task RulesAreChosen()
    {
        var all = await Check(("text", Text), ("language", "en-US"));
        var first = all["matches"]![0]!["rule"]!;
        Assert.That(await Matches(("disabledRules", first["id"]!.ToString())), Is.EqualTo(1));
        Assert.That(await Matches(("enabledOnly", "true"), ("enabledRules", first["id"]!.ToString())), Is.EqualTo(1));
        Assert.That(await Matches(("disabledCategories", first["category"]!["id"]!.ToString())), Is.EqualTo(1));
        Assert.That(await Matches(("level", "picky")), Is.GreaterThanOrEqualTo(2));

        async Task<int> Matches(params (string, string)[] more) => (await Check([("text", Text), ("language", "en-US"), .. more]))["matches"]!.Count();
    }

    [Test]
    public async Task TheQueryIsAFormToo()
    {
        var answer = JObject.Parse(await server.Client.GetStringAsync($"/v2/check?language=auto&preferredVariants=en-GB&text={Uri.EscapeDataString(Text)}"));
        Assert.That((string?)answer["language"]!["code"], Is.EqualTo("en-GB"));
        Assert.That(answer["matches"]!.Count(), Is.EqualTo(2));
    }

    [TestCase("language=en-US", 400, "Error: Missing 'text' or 'data' parameter")]
    [TestCase("text=a", 400, "Error: Missing 'language' parameter")]
    [TestCase("text=a&data=b&language=en", 400, "Error: Set only 'text' or 'data' parameter, not both")]
    [TestCase("text=a&language=kk", 400, "Error: 'kk' is not a language code known to this server")]
    [TestCase("text=a&language=en&level=odd", 400, "Error: Unknown value 'odd'")]
    [TestCase("text=a&language=en&enabledOnly=true", 400, "Error: You must specify enabled rules or categories")]
    [TestCase("text=a&language=en&preferredVariants=en-GB", 400, "Error: You specified 'preferredVariants'")]
    public async Task ErrorsArePlainText(string form, int status, string message)
    {
        using var answer = await server.Client.PostAsync("/v2/check", new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith(message));
    }

    [Test]
    public async Task ATextThatIsTooLongIsRefused()
    {
        using var answer = await server.Client.PostAsync("/v2/check", Form([("text", new string('a', 1001)), ("language", "en")]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("exceeds the limit of 1000 characters (it's 1001 characters)"));
    }

    [Test]
    public async Task TheOtherCallsAnswer()
    {
        Assert.That(JArray.Parse(await server.Client.GetStringAsync("/v2/languages")).Select(language => (string?)language["longCode"]), Does.Contain("en-US"));
        Assert.That(await server.Client.GetStringAsync("/v2/maxtextlength"), Is.EqualTo("1000"));
        Assert.That((string?)JObject.Parse(await server.Client.GetStringAsync("/v2/info"))["software"]!["name"], Is.EqualTo("KazRuMtQa"));
        Assert.That(await server.Client.GetStringAsync("/v2/healthcheck"), Is.EqualTo("OK"));
        using var unknown = await server.Client.GetAsync("/v2/words");
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AKeyComesAsAParameter()
    {
        await using var guarded = await InProcessServer.Start(new ServerOptions { ApiKey = "sesame" });
        using var without = await guarded.Client.PostAsync("/v2/check", Form([("text", Text), ("language", "en")]));
        Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var with = await guarded.Client.PostAsync("/v2/check", Form([("text", Text), ("language", "en"), ("username", "a"), ("apiKey", "sesame")]));
        Assert.That(with.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<JObject> Check(params (string Name, string Value)[] parameters)
    {
        using var answer = await server.Client.PostAsync("/v2/check", Form(parameters));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JObject.Parse(body);
    }

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> parameters) => new(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private static string Part(string text, JToken match) => text.Substring((int)match["offset"]!, (int)match["length"]!);
}
