using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KazRuMtQa.Review;
using Microsoft.Extensions.AI;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>The button of the second reader: what is sent is said before, and nothing is sent unless somebody agrees.</summary>
public sealed class SecondReaderPageTests
{
    private const string Text = "Workers replaced the conductors of the power line near the old school on Monday.";

    private const string WrongWord = "“conductors” looks like a word in the wrong sense.";

    [Test]
    public async Task TheSecondReaderIsAskedOnceSomebodyAgrees()
    {
        using var model = new Scripted();
        var reader = new SecondReader(new MtChecker(), model, new ReviewOptions("scripted"));
        var review = new ServerReview(reader, "scripted", "http://127.0.0.1:11434/") { IsLocal = true };
        await using var server = await RunningServer.Start(new ServerOptions { Review = review });
        var page = await Browser.NewPage();
        await page.GotoAsync(server.Address);
        await Expect(page.Locator("footer")).ToContainTextAsync("this is sent to scripted at http://127.0.0.1:11434/: The sentences of the article");
        await page.Locator("#text").FillAsync(Text);
        await Expect(page.Locator("#status")).ToHaveTextAsync(new Regex("^Checked in"));
        await page.Locator("#second-reader").ClickAsync();
        await Expect(page.Locator("#ask-question")).ToContainTextAsync("1 call, about");
        await page.Locator("#ask-no").ClickAsync();
        Assert.That(model.Asked, Is.Zero);
        await page.Locator("#second-reader").ClickAsync();
        await page.Locator("#ask-yes").ClickAsync();
        await Expect(page.Locator("#status")).ToContainTextAsync("scripted read 1 of 1 part (1 call");
        await Expect(page.Locator("#findings")).ToContainTextAsync(WrongWord);
        Assert.That(model.Asked, Is.EqualTo(1));

        // A check after more words keeps what the second reader said of the ones that are as they were, and does not ask it again.
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" It rained .");
        await Expect(page.Locator("#findings")).ToContainTextAsync("Delete the space before");
        await Expect(page.Locator("#findings")).ToContainTextAsync(WrongWord);
        await page.Locator("#findings .finding", new() { HasText = WrongWord }).GetByRole(AriaRole.Button, new() { Name = "wires" }).ClickAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync(Text.Replace("conductors", "wires", StringComparison.Ordinal) + " It rained .");
        await Expect(page.Locator("#list")).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(page.Locator("#findings")).Not.ToContainTextAsync(WrongWord);
        Assert.That(model.Asked, Is.EqualTo(1));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task WithoutOneThereIsNoButton()
    {
        await using var server = await RunningServer.Start();
        var page = await Browser.NewPage();
        await page.GotoAsync(server.Address);
        await page.Locator("#text").FillAsync(Text);
        await Expect(page.Locator("#status")).ToHaveTextAsync(new Regex("^Checked in"));
        await Expect(page.Locator("#second-reader")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>A model that finds one wrong word.</summary>
    private sealed class Scripted : IChatClient
    {
        public int Asked { get; private set; }

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked++;
            var issue = new JsonObject
            {
                ["sentence"] = 1,
                ["quote"] = "conductors",
                ["kind"] = "word-choice",
                ["severity"] = "major",
                ["why"] = "Lines have wires.",
                ["repair"] = "wires",
            };
            var answer = new JsonObject { ["window"] = (string?)JsonNode.Parse(messages.Last().Text)!["window"], ["issues"] = new JsonArray(issue) };
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.ToJsonString())));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
