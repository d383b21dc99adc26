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
        Assert.That(answer["matches"]!.Select(match => (Part(Text, match), (string?)match["replacements"]![0]!["value"])),
            Is.EqualTo(new[] { (" ,", ","), ("the the", "the") }));
        var rule = answer["matches"]![0]!["rule"]!;
        Assert.That(rule["id"]!.ToString(), Does.Match("^[A-Z_]+$"));
        Assert.That(rule["category"]!["id"]!.ToString(), Is.Not.Empty);
        var context = answer["matches"]![0]!["context"]!;
        Assert.That(context["text"]!.ToString().Substring((int)context["offset"]!, (int)context["length"]!), Is.EqualTo(" ,"));
    }

    [Test]
    public async Task MarkupIsPassedOverAndOffsetsCountIt()
    {
        var data = new JObject
        {
            ["annotation"] = new JArray(new JObject { ["markup"] = "<p>" }, new JObject { ["text"] = "The minister came " },
            new JObject { ["markup"] = "<b>" }, new JObject { ["text"] = "home , he said." },
            new JObject { ["markup"] = "</b></p>", ["interpretAs"] = "\n\n" })
        };
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

        async Task<int> Matches(params (string, string)[] more) =>
            (await Check([("text", Text), ("language", "en-US"), .. more]))["matches"]!.Count();
    }

    [Test]
    public async Task TheQueryIsAFormToo()
    {
        var answer =
            JObject.Parse(await server.Client.GetStringAsync($"/v2/check?language=auto&preferredVariants=en-GB&text={Uri.EscapeDataString(Text)}"));
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
        using var answer =
            await server.Client.PostAsync("/v2/check", new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith(message));
    }

    /// <summary>The form is cut, and what it says of its parts is no header.</summary>
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA b.")]
    [TestCase("--x\r\nNo header at all\r\n\r\n--x--")]
    [TestCase("")]
    public async Task ABrokenFormIsRefused(string form)
    {
        using var body = new StringContent(form);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var answer = await server.Client.PostAsync("/v2/check", body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), await answer.Content.ReadAsStringAsync());
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
        Assert.That(JArray.Parse(await server.Client.GetStringAsync("/v2/languages")).Select(language => (string?)language["longCode"]),
            Does.Contain("en-US"));
        Assert.That(await server.Client.GetStringAsync("/v2/maxtextlength"), Is.EqualTo("1000"));
        Assert.That((string?)JObject.Parse(await server.Client.GetStringAsync("/v2/info"))["software"]!["name"], Is.EqualTo("KazRuMtQa"));
        Assert.That(await server.Client.GetStringAsync("/v2/healthcheck"), Is.EqualTo("OK"));
        using var unknown = await server.Client.GetAsync("/v2/wishes");
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AKeyComesAsAParameter()
    {
        await using var guarded = await InProcessServer.Start(new ServerOptions { ApiKey = "sesame" });
        using var without = await guarded.Client.PostAsync("/v2/check", Form([("text", Text), ("language", "en")]));
        Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var with =
            await guarded.Client.PostAsync("/v2/check", Form([("text", Text), ("language", "en"), ("username", "a"), ("apiKey", "sesame")]));
        Assert.That(with.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task BlocksStandApartThoughTheClientSaysNothing()
    {
        var data = Annotated(
            ("m", "<h2>", ""), ("t", "The bridge", null), ("m", "</h2><p>", ""), ("t", "It was opened.", null),
            ("m", "</p><p>", null), ("t", "The road is next.", null), ("m", "</p>", ""));
        Assert.That((await Check(("data", data), ("language", "en")))["matches"]!, Is.Empty);
    }

    [Test]
    public async Task SignsOfMarkdownAreNoText()
    {
        var data = Annotated(
            ("m", "## ", "## "), ("t", "The bridge", null), ("m", "\n\n", "\n\n"), ("t", "It was ", null),
            ("m", "**", null), ("t", "opened", null), ("m", "**", null), ("t", " , he said.", null));
        var matches = (await Check(("data", data), ("language", "en")))["matches"]!;
        Assert.That(matches.Select(match => (int)match["length"]!), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task APictureIsNotTakenAlong()
    {
        var data = Annotated(("t", "The plan ", null), ("m", "<img src='a.png'>", null), ("t", ", in full, is here.", null));
        Assert.That((await Check(("data", data), ("language", "en")))["matches"]!, Is.Empty);
    }

    [Test]
    public async Task ARepairKeepsTheTags()
    {
        var data = Annotated(
            ("t", "He praised the ", null), ("m", "<b>", null), ("t", "the", null), ("m", "</b>", null), ("t", " school and the the park.", null));
        var matches = (await Check(("data", data), ("language", "en")))["matches"]!;
        var repairs = matches.SelectMany(match => match["replacements"]!).Select(better => (string?)better["value"]);
        Assert.That(repairs, Has.None.Contains("<b>the").And.Some.EqualTo("the"));
        foreach (var match in matches.Where(match => match["replacements"]!.Any()))
        {
            var whole = "He praised the <b>the</b> school and the the park.";
            var (offset, length) = ((int)match["offset"]!, (int)match["length"]!);
            var repaired = whole.Remove(offset, length).Insert(offset, (string)match["replacements"]![0]!["value"]!);
            Assert.That(repaired.Split("<b>").Length, Is.EqualTo(repaired.Split("</b>").Length));
        }
    }

    [Test]
    public async Task BodiesComePacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync("text=It+came+%2C+he+said.&language=en-US"u8.ToArray());
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.Add("Content-Encoding", "gzip");
        using var answer = await server.Client.PostAsync("/v2/check", content);
        Assert.That(JObject.Parse(await answer.Content.ReadAsStringAsync())["matches"]!.Count(), Is.EqualTo(1));

        using var other = new ByteArrayContent([1, 2, 3]);
        other.Headers.Add("Content-Encoding", "zstd");
        using var refused = await server.Client.PostAsync("/api/check", other);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("utf8", "It came , said Zoë.", 65001)]
    [TestCase("latin1", "It came , said Zoë.", 28591)]
    [TestCase("cp1251", "It came , he said.", 65001)]
    public async Task LabelsOfTheWebAreKnown(string label, string text, int page)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.GetEncoding(page).GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", $"text/plain; charset={label}");
        using var answer = await server.Client.PostAsync("/api/check", content);
        Assert.That(JObject.Parse(await answer.Content.ReadAsStringAsync())["findings"]!.Count(), Is.EqualTo(1));
    }

    [TestCase("/v2/languages")]
    [TestCase("/health/live")]
    [TestCase("/")]
    public async Task HeadIsGetWithoutABody(string address)
    {
        using var answer = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task WordsOfTheHouseAreAddedAndKept()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "words.txt");
        File.Delete(file);
        await using (var first = await InProcessServer.Start(new ServerOptions { WordsFile = file }))
        {
            Assert.That(await Post(first, "/v2/words/add", "the the"), Is.EqualTo("{\"added\":true}"));
            Assert.That(await Post(first, "/v2/words/add", "THE the"), Is.EqualTo("{\"added\":false}"));
            using var foreign = new HttpRequestMessage(HttpMethod.Post, "/v2/words/add") { Content = Form([("word", "spam")]) };
            foreign.Headers.Add("Origin", "https://example.org");
            using var refused = await first.Client.SendAsync(foreign);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        await using var second = await InProcessServer.Start(new ServerOptions { WordsFile = file });
        Assert.That(await second.Client.GetStringAsync("/v2/words"), Is.EqualTo("{\"words\":[\"the the\"]}"));
        Assert.That(await Matches(second), Is.EqualTo(1));
        Assert.That(await Post(second, "/v2/words/delete", "the the"), Is.EqualTo("{\"deleted\":true}"));
        Assert.That(await Matches(second), Is.EqualTo(2));

        static async Task<string> Post(InProcessServer server, string address, string word)
        {
            using var answer = await server.Client.PostAsync(address, Form([("word", word)]));
            return await answer.Content.ReadAsStringAsync();
        }

        static async Task<int> Matches(InProcessServer server)
        {
            using var answer = await server.Client.PostAsync("/v2/check", Form([("text", Text), ("language", "en-US")]));
            return JObject.Parse(await answer.Content.ReadAsStringAsync())["matches"]!.Count();
        }
    }

    /// <summary>Annotations as clients send them: text, or markup with what it is to be taken for, null where the client does not say.</summary>
    private static string Annotated(params (string Kind, string Words, string? InterpretAs)[] parts) => new JObject
    {
        ["annotation"] = new JArray(parts.Select(part =>
        {
            var json = new JObject { [part.Kind == "t" ? "text" : "markup"] = part.Words };
            if (part.InterpretAs is { } shown) json["interpretAs"] = shown;
            return json;
        })),
    }.ToString();

    private async Task<JObject> Check(params (string Name, string Value)[] parameters)
    {
        using var answer = await server.Client.PostAsync("/v2/check", Form(parameters));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JObject.Parse(body);
    }

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> parameters) =>
        new(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private static string Part(string text, JToken match) => text.Substring((int)match["offset"]!, (int)match["length"]!);
}
