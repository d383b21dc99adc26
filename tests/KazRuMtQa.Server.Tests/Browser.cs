using Microsoft.Playwright;

namespace KazRuMtQa.Server.Tests;

/// <summary>One real browser for all tests: Debian's chromium, or what the variable CHROMIUM names.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Ends what hangs, in milliseconds; no test is about how long a page takes.</summary>
    private const int LongestWait = 180_000;

    private static readonly string[] Dying = ["has been closed", "crashed"];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>A fresh profile: no storage, no cookies.</summary>
    /// <param name="takesScripts">Whether the policy of the page is set aside, for a test that brings a script of its own.</param>
    public static async Task<IPage> NewPage(int width = 1300, int height = 900, bool isDark = false, bool takesScripts = false)
    {
        if (!File.Exists(Executable)) Assert.Ignore($"{Executable} is not there; install chromium, or name a browser in CHROMIUM.");
        playwright ??= await Playwright.CreateAsync();
        if (browser is not { IsConnected: true })
            // A graphics card that is not there would be imitated, which only costs time.
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, BypassCSP = takesScripts,
            ReducedMotion = ReducedMotion.Reduce, Permissions = ["clipboard-read", "clipboard-write"]
        });
        context.SetDefaultTimeout(LongestWait);
        Assertions.SetDefaultExpectTimeout(LongestWait);
        return await context.NewPageAsync();
    }

    /// <summary>
    /// Works on a fresh page; once more where page or browser died meanwhile, as they do where memory is short: that says nothing about us.
    /// </summary>
    /// <param name="work">It closes no page itself, and can be done again from its beginning.</param>
    public static async Task Work(Func<IPage, Task> work)
    {
        try
        {
            await work(await NewPage());
        }
        catch (PlaywrightException fault) when (Dying.Any(fault.Message.Contains))
        {
            await TestContext.Progress.WriteLineAsync($"Once more with another browser: {fault.Message}");
            await work(await NewPage());
        }
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
