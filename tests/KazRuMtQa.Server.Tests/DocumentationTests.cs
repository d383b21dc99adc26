using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// The documentation in a browser, from its folder; and its pictures, which are taken while going through what it tells. With KAZRUMTQA_ACCEPT=1 they
/// are renewed; otherwise it is only made sure that the way through is still as told.
/// </summary>
public sealed class DocumentationTests
{
    private const string Article = "President visits Almaty school\n\n"
        + "The minister came to Almaty on Monday , where he opened the the new school in the framework of the visit. "
        + "According to the head of the school Aigul Sarsenova, 320 pupils will study here. He said that the building cost 4,5 billion tenge.\n\n"
        + "The school was built in 2023. \"We waited for this day for ten years,\" said a teacher. "
        + "The event was attended by teachers and parents. children.";

    private static readonly string[] Pages =
        ["index", "five-minutes", "rules", "configuration", "commands", "accuracy", "models/reader", "rules/calque/literal-rendering"];

    private readonly Command command = new();

    [OneTimeSetUp]
    public void WriteThePages()
    {
        var outcome = command.Run("docs", "--out", "site");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    [OneTimeTearDown]
    public void Delete() => command.Dispose();

    [TestCase(1280)]
    [TestCase(360)]
    public async Task ItIsReadFromItsFolder(int width)
    {
        var page = await Browser.NewPage(width, 900);
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.RequestFailed += (_, request) => faults.Add($"{request.Url} could not be loaded: {request.Failure}");
        page.Request += (_, request) => { if (!request.Url.StartsWith("file://", StringComparison.Ordinal)) faults.Add(request.Url); };
        foreach (var name in Pages)
        {
            await page.GotoAsync($"file://{command.At($"site/{name}.html")}");
            Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), name);
            var padding = await page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).paddingLeft");
            Assert.That(padding, Is.Not.EqualTo("0px"), "the style is there");
        }

        Assert.That(faults, Is.Empty);
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task RulesAreSearched()
    {
        var page = await Browser.NewPage();
        await page.GotoAsync($"file://{command.At("site/rules.html")}");
        var rows = page.Locator(".family tr:visible");
        var all = await rows.CountAsync();
        await page.Locator("#rule-search").FillAsync("doubled word");
        await Expect(page.Locator("#rule-count")).ToContainTextAsync($"of {all} rules");
        await Expect(rows.Filter(new() { HasText = "repetition/doubled-word" })).ToHaveCountAsync(1);
        Assert.That(await rows.CountAsync(), Is.InRange(1, 8));
        await rows.Locator("a", new() { HasText = "Doubled word" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Doubled word");
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task AnEditorsFiveMinutes()
    {
        await using var server = await RunningServer.Start();
        var page = await Browser.NewPage(1180, 760);
        await page.GotoAsync(server.Address);
        await page.Locator("#text").FillAsync(Article);
        await Expect(page.Locator("#badge")).ToBeVisibleAsync();
        await Expect(page.Locator("#findings .finding").Nth(3)).ToBeVisibleAsync();
        await Expect(page.Locator("#progress")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("F8");
        await Take(page, "page");
        var current = page.Locator("#findings .finding[aria-current=true]");
        await Expect(current).ToHaveCountAsync(1);
        await Take(current, "finding");
        await page.Locator("#fix-safe").ClickAsync();
        await Expect(page.Locator("#safe li").First).ToBeVisibleAsync();
        await Take(page.Locator("#safe"), "safe");
        await page.Locator("#safe-yes").ClickAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Monday, where he opened the new school"));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task TheReportAboutAnArchive()
    {
        command.Write("archive.jsonl", ExampleArchive.Lines());
        foreach (var line in new string[][] { ["audit", "archive.jsonl", "--out", "audit", "--fail-on", "never"],
            ["report", "audit", "--title", "Four outlets, 2024"] })
        {
            var outcome = command.Run(line);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        }

        var page = await Browser.NewPage(1180, 760);
        await page.GotoAsync($"file://{command.At("audit/report.html")}");
        await Expect(page.Locator(".worst > li").First).ToBeVisibleAsync();
        await Take(page, "audit");
        await page.Locator(".worst .quoted").First.ClickAsync();
        await Expect(page.Locator("#reader-text mark").First).ToBeVisibleAsync();
        await Take(page, "audit-article");
        await page.Context.CloseAsync();
    }

    private static Task Take(IPage page, string name) => Keep(name, () => page.ScreenshotAsync());

    private static Task Take(ILocator part, string name) => Keep(name, () => part.ScreenshotAsync());

    private static async Task Keep(string name, Func<Task<byte[]>> take)
    {
        var picture = await take();
        Assert.That(picture, Has.Length.GreaterThan(2000), name);
        var path = Repository.File("src", "KazRuMtQa.Runner", "Documentation", "Pictures", name + ".png");
        if (Environment.GetEnvironmentVariable("KAZRUMTQA_ACCEPT") == "1") await File.WriteAllBytesAsync(path, picture);
        Assert.That(path, Does.Exist);
    }
}
