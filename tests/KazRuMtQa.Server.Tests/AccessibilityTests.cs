using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>axe finds nothing on the pages, by day and by night.</summary>
public sealed class AccessibilityTests
{
    private RunningServer server = null!;

    [OneTimeSetUp]
    public async Task Start() => server = await RunningServer.Start();

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [TestCase(false)]
    [TestCase(true)]
    public async Task ThePageWithFindings(bool isDark)
    {
        var page = await Browser.NewPage(isDark: isDark, takesScripts: true);
        await page.GotoAsync(server.Address);
        await page.Locator("#text").FillAsync("The minister came home , he said.\n\nThe mayor praised the the new school.");
        await Expect(page.Locator("#findings .finding")).ToHaveCountAsync(2);
        await page.Locator("#source-toggle").ClickAsync();
        await page.Locator("#source").FillAsync("Министр вернулся домой, сказал он.\n\nМэр похвалил новую школу.");
        await Expect(page.Locator("#list")).ToHaveAttributeAsync("aria-busy", "false");
        await MustBeClean(page);
    }

    [Test]
    public async Task TheRules()
    {
        var page = await Browser.NewPage(takesScripts: true);
        await page.GotoAsync(server.Address + "/rules.html");
        await Expect(page.Locator("#status")).ToContainTextAsync("rules");
        await MustBeClean(page);
    }

    /// <summary>On a phone a finding is a sheet over the text, and questions are dialogs over both.</summary>
    [Test]
    public async Task APhoneAndItsDialogs()
    {
        var page = await Browser.NewPage(390, 800, takesScripts: true);
        await page.GotoAsync(server.Address);
        await page.Locator("#text").FillAsync("The minister came home , he said.\n\nThe mayor praised the the new school.");
        await Expect(page.Locator("#findings .finding")).ToHaveCountAsync(2);
        await page.Locator("#findings .finding").First.ClickAsync();
        await MustBeClean(page, closes: false);
        await page.Locator("#fix-safe").ClickAsync();
        await Expect(page.Locator("#safe")).ToBeVisibleAsync();
        await MustBeClean(page, closes: false);
        await page.Locator("#safe-no").ClickAsync();
        await page.Locator("#clear").ClickAsync();
        await Expect(page.Locator("#ask")).ToBeVisibleAsync();
        await MustBeClean(page, closes: false);
        await page.Locator("#ask-no").ClickAsync();
        await page.Locator("#copy-text").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys-dialog")).ToBeVisibleAsync();
        await MustBeClean(page);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task TheReportAboutAnArchiveAndTheDocumentation(bool isDark)
    {
        using var command = new Command();
        command.Write("archive.jsonl", """
            {"title": "A school", "outlet": "Herald", "date": "2024-05-01", "text": "It came , he said. The mayor praised the the school."}

            """);
        Assert.That(command.Run("audit", "archive.jsonl", "--out", "audit", "--fail-on", "never").ExitCode, Is.Zero);
        Assert.That(command.Run("report", "audit").ExitCode, Is.Zero);
        Assert.That(command.Run("docs", "--out", "site").ExitCode, Is.Zero);
        var page = await Browser.NewPage(isDark: isDark, takesScripts: true);
        string[] names =
            ["audit/report.html", "audit/report.html#article-1-1", "site/index.html", "site/rules.html", "site/rules/repetition/doubled-word.html"];
        foreach (var name in names)
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync($"file://{command.At(name)}");
            if (name.Contains('#', StringComparison.Ordinal)) await Expect(page.Locator("#reader-text mark").First).ToBeVisibleAsync();
            await MustBeClean(page, closes: false);
        }

        await page.Context.CloseAsync();
    }

    private static async Task MustBeClean(IPage page, bool closes = true)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe()));
        var violations = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run()).violations.map(v => ({ id: v.id, help: "
            + "v.help, nodes: v.nodes.map(n => n.html).slice(0, 3) })))");
        Assert.That(JArray.Parse(violations), Is.Empty, violations);
        if (closes) await page.Context.CloseAsync();
    }

    private static string Axe()
    {
        var path = Repository.File("tests", "KazRuMtQa.Server.Tests", "Accessibility", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) Assert.Ignore($"{path} is not there; run 'npm install --ignore-scripts' in its folder.");
        return path;
    }
}
