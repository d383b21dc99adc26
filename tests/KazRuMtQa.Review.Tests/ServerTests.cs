using System.Net;
using System.Net.Http.Json;
using KazRuMtQa.Review.Configuration;
using KazRuMtQa.Server;
using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Review.Tests;

/// <summary>The second reader behind the HTTP API.</summary>
public sealed class ServerTests
{
    private static readonly CheckOptions Checking = CheckOptions.Default with { MinimumConfidence = 0.05 };

    [Test]
    public async Task ARequestAsksForIt()
    {
        await using var model = await ModelServer.With("sound");
        await using var server = await Serve(model);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        var told = JObject.Parse(await client.GetStringAsync("api/review"));
        Assert.That(((bool)told["available"]!, (string?)told["model"], (bool)told["local"]!), Is.EqualTo((true, "scripted", true)));
        Assert.That((string?)told["sent"], Does.Contain("sentences of the article"));
        var cost = JObject.Parse(await Posted(client, "api/review/cost", review: false));
        Assert.That((int)cost["calls"]!, Is.EqualTo(1));
        var plain = JObject.Parse(await Posted(client, "api/check", review: false));
        Assert.That(plain["review"], Is.Null);
        Assert.That(model.Requests, Is.Empty, "nothing is sent unless asked");
        var read = JObject.Parse(await Posted(client, "api/check", review: true));
        Assert.That(read["findings"]!.Count(finding => ((string)finding["rule"]!).StartsWith("review/", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That((int)read["review"]!["calls"]!, Is.EqualTo(1));
        var line = await Posted(client, "api/check/batch", review: true);
        Assert.That((int)JObject.Parse(line)["review"]!["cached"]!, Is.EqualTo(1));
        using var body = new StringContent(Articles.Bridge, null, "text/plain");
        using var text = await client.PostAsync(new Uri("api/check?review=true", UriKind.Relative), body);
        Assert.That(JObject.Parse(await text.Content.ReadAsStringAsync())["review"], Is.Not.Null);
    }

    [Test]
    public async Task AServerWithoutOneSaysSo()
    {
        await using var server = CheckServer.Build(new ServerOptions { Port = 0 });
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        Assert.That((bool)JObject.Parse(await client.GetStringAsync("api/review"))["available"]!, Is.False);
        using var answer = await client.PostAsJsonAsync("api/check", new { text = Articles.Bridge, review = true });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("There is no second reader"));
    }

    [Test]
    public async Task AKindOfIssueIsExplained()
    {
        await using var server = CheckServer.Build(new ServerOptions { Port = 0 });
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        Assert.That((string?)JObject.Parse(await client.GetStringAsync("api/rules/review/calque"))["title"], Does.Contain("second reader"));
        Assert.That(JArray.Parse(await client.GetStringAsync("api/rules/review")), Has.Count.EqualTo(12));
    }

    private static async Task<string> Posted(HttpClient client, string address, bool review)
    {
        using var answer = await client.PostAsJsonAsync(address, new { text = Articles.Bridge, review });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    private static async Task<WebApplication> Serve(ModelServer model)
    {
        var settings = ReviewSettings.Parse("house.json", $$"""{"review": { "endpoint": "{{model.Address}}", "model": "scripted" } }""")!;
        var reader = ConfiguredReader.Open(settings, _ => null);
        var review = new ServerReview(reader.With(new MtChecker(Checking)), reader.Model, reader.Place) { IsLocal = reader.IsLocal };
        var server = CheckServer.Build(new ServerOptions { Port = 0, Checking = Checking, Review = review });
        await server.StartAsync();
        return server;
    }
}
