using System.Net;
using KazRuMtQa.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>A site with the checker among its services publishes, warns and refuses by its policy.</summary>
public sealed class NewsSiteTests
{
    private WebApplication site = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = NewsSite.Build(builder => builder.WebHost.UseTestServer());
        await site.StartAsync();
        client = site.GetTestClient();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("sound", "<p>The council met on Monday and approved the budget for the coming year.</p>", HttpStatusCode.OK, "Allow")]
    [TestCase("doubled", "<p>The council met on Monday and approved the the budget for the coming year.</p>", HttpStatusCode.OK, "Warn")]
    [TestCase("assistant",
        "<p>Sure, here is the translation of the article into English:</p><p>The council met on Monday and approved the budget.</p>",
        HttpStatusCode.Conflict, "Refuse")]
    public async Task ThePolicyDecides(string name, string html, HttpStatusCode status, string action)
    {
        using var answer = await client.PutAsync($"/articles/{name}", new StringContent(html));
        var body = JObject.Parse(await answer.Content.ReadAsStringAsync());
        using var published = await client.GetAsync($"/articles/{name}");
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(status), body.ToString());
            Assert.That((string?)body["action"], Is.EqualTo(action), body.ToString());
            Assert.That((string?)body["reason"], Is.Not.Empty);
            Assert.That(published.IsSuccessStatusCode, Is.EqualTo(action != "Refuse"));
        });
    }
}
