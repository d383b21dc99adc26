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

    private static async Task MustBeClean(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe()));
        var violations = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run()).violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.html).slice(0, 3) })))");
        Assert.That(JArray.Parse(violations), Is.Empty, violations);
        await page.Context.CloseAsync();
    }

    private static string Axe()
    {
        var path = Repository.File("tests", "KazRuMtQa.Server.Tests", "Accessibility", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) Assert.Ignore($"{path} is not there; run 'npm install --ignore-scripts' in its folder.");
        return path;
    }
}
