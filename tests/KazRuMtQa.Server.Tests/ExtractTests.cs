using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KazRuMtQa.Files;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>Pages that somebody made to keep the server busy: what finds an article in a page is given only pages that somebody wrote.</summary>
public sealed class ExtractTests
{
    private const string Sentence = "The minister came home after the vote, he said, and the town was glad of the road.";

    [TestCase("<div>", 300_000)]
    [TestCase("<b>", 300_000)]
    [TestCase("<p>x", 300_000)]
    [TestCase("<a href=x><p>", 100_000)]
    [TestCase("<p hidden>x", 100_000)]
    public async Task AHostilePageIsReadWithoutAnArticle(string repeated, int times)
    {
        await using var server = await InProcessServer.Start();
        var page = $"<html><body><p>{Sentence}</p>" + string.Concat(Enumerable.Repeat(repeated, times));
        Assert.That(PageArticle.In(page).Text, Is.Null);
        var answer = await Extracted(server, page);
        Assert.That((string?)JObject.Parse(await answer.Content.ReadAsStringAsync())["text"], Does.StartWith(Sentence));
    }

    [Test]
    public async Task AnOldPageWithoutEndTagsHasItsArticle()
    {
        await using var server = await InProcessServer.Start();
        var page = "<html><body><ul>" + string.Concat(Enumerable.Repeat("<li>Home", 600)) + "</ul><article>"
            + string.Concat(Enumerable.Repeat($"<p>{Sentence}", 600)) + "</article>";
        var text = (string?)JObject.Parse(await (await Extracted(server, page)).Content.ReadAsStringAsync())["text"];
        Assert.That(text, Does.StartWith(Sentence).And.Not.Contain("Home"));
    }

    /// <summary>A moment is not enough for such a page, on any machine.</summary>
    [Test]
    public async Task WhoeverSentItIsToldInTime()
    {
        await using var server = await InProcessServer.Start(new ServerOptions { LongestCheck = TimeSpan.FromMilliseconds(1) });
        var answer = await Extracted(server, "<html><body><p>" + new string('&', 2_000_000));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Reading took too long").And.Contain("shorter document"));
    }

    private static Task<HttpResponseMessage> Extracted(InProcessServer server, string page)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(page));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("text/html; charset=utf-8");
        return server.Client.PostAsync(new Uri("/api/extract", UriKind.Relative), body);
    }
}
