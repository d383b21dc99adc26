using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>The page as an editor uses it, in a real browser against a real server.</summary>
public sealed class PageTests : PageFixture
{
    [Test]
    public async Task WhatIsTypedIsMarkedAndListed()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await Expect(page.Locator(".backdrop .m")).ToHaveCountAsync(3);
        await Expect(page.Locator(".backdrop .m").Nth(1)).ToHaveTextAsync("the the");
        await Expect(page.Locator("#badge")).ToHaveTextAsync(new Regex("^(Edit|Keep back)$"));
        await Expect(page.Locator("#score")).ToHaveTextAsync(new Regex(@"^\d+\.\d of 100$"));
        await Expect(page.Locator("#strip button")).ToHaveCountAsync(4);
        await Expect(page.Locator("#reasons li")).Not.ToHaveCountAsync(0);
    }

    [Test]
    public async Task TheFormulaGivesTheScore()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await page.Locator("summary", new() { HasText = "How the score is made" }).ClickAsync();
        var score = (await page.Locator("#score").InnerTextAsync()).Split(' ')[0];
        await Expect(page.Locator("#formula code")).ToHaveTextAsync(new Regex($" = {Regex.Escape(score)}$"));
    }

    [Test]
    public async Task ASuggestionIsAppliedAndTakenBack()
    {
        await Text.FillAsync(Damaged);
        await Cards.First.Locator(".apply").ClickAsync();
        await Expect(Text).ToHaveValueAsync(Damaged.Replace(" ,", ",", StringComparison.Ordinal));
        await Expect(Cards).ToHaveCountAsync(2);
        await page.Locator("#undo").ClickAsync();
        await Expect(Text).ToHaveValueAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await page.Locator("#redo").ClickAsync();
        await Expect(Text).ToHaveValueAsync(Damaged.Replace(" ,", ",", StringComparison.Ordinal));
    }

    [Test]
    public async Task ADismissalIsRememberedExportedAndTakenBack()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await Cards.First.GetByRole(AriaRole.Button, new() { Name = "Not a fault" }).ClickAsync();
        await Expect(Cards).ToHaveCountAsync(2);

        await page.ReloadAsync();
        await Text.FillAsync("Before all that, it rained.\n\n" + Damaged);
        await Expect(Cards).ToHaveCountAsync(2);

        await page.Locator("#dismissals summary").ClickAsync();
        var baseline = await Downloaded("#save-baseline");
        Assert.That(baseline, Does.Match("\"dismissed\": \\[\\s+\"punctuation/space-before-mark:[0-9a-f]{16}:\\d+\"\\s+\\]"));
        var feedback = await Downloaded("#save-feedback");
        Assert.That(feedback, Does.Contain("\"decision\":\"dismissed\"").And.Contain("\"sentence\":\"The minister came home , he said.\""));

        await page.Locator("#levels input[data-level=dismissed]").CheckAsync();
        await Cards.First.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Expect(Cards).ToHaveCountAsync(3);
        await Expect(page.Locator("#dismissals")).ToBeHiddenAsync();
    }

    [Test]
    public async Task EverythingGoesByKeyboard()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("F8");
        Assert.That(await Selected(), Is.EqualTo(" ,"));
        await page.Keyboard.PressAsync("F8");
        Assert.That(await Selected(), Is.EqualTo("the the"));
        await page.Keyboard.PressAsync("Shift+F8");
        Assert.That(await Selected(), Is.EqualTo(" ,"));

        await Cards.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Cards.Nth(0).And(page.Locator("[aria-current=true]")).Or(Cards.Nth(1).And(page.Locator("[aria-current=true]"))))
            .ToBeVisibleAsync();
        await Cards.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(Text).ToHaveValueAsync(Damaged.Replace("the the", "the", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Text).ToHaveValueAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await Cards.First.FocusAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(Cards).ToHaveCountAsync(2);
        await Cards.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Text).ToBeFocusedAsync();
        Assert.That(await Selected(), Is.EqualTo("the the"));
    }

    [Test]
    public async Task TheListIsFiltered()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await page.Locator("#family").SelectOptionAsync("repetition");
        await Expect(Cards).ToHaveCountAsync(1);
        await Expect(page.Locator(".backdrop .m")).ToHaveCountAsync(1);
        await page.Locator("#family").SelectOptionAsync("");
        await Expect(page.Locator(".finding.minor")).Not.ToHaveCountAsync(0);
        await page.Locator("#levels input[data-level=minor]").UncheckAsync();
        await Expect(page.Locator(".finding.minor")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task MarksMoveWithTheTextBeforeTheNextCheck()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await page.RouteAsync("**/api/check", route => Task.CompletedTask);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("Yes. ");
        await Expect(page.Locator(".backdrop .m").First).ToHaveTextAsync(" ,");
        await Cards.First.Locator(".apply").ClickAsync();
        await Expect(Text).ToHaveValueAsync("Yes. " + Damaged.Replace(" ,", ",", StringComparison.Ordinal));
    }

    [Test]
    public async Task ASampleIsOpenedAndChecked()
    {
        await page.Locator("#sample").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(Cards).Not.ToHaveCountAsync(0);
        Assert.That(await Text.InputValueAsync(), Is.Not.Empty);
    }

    [TestCase("letter.html", "text/html", "<h1>News</h1><p>The minister came home , he said.</p>", "The minister came home , he said.")]
    [TestCase("letter.txt", "text/plain", "The minister came home , he said.", "The minister came home , he said.")]
    public async Task AFileIsOpened(string name, string type, string content, string expected)
    {
        await page.Locator("#file")
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        await Expect(Text).ToHaveValueAsync(new Regex(Regex.Escape(expected)));
        await Expect(Cards).ToHaveCountAsync(1);
    }

    [Test]
    public async Task AFileThatIsNoTextIsRefused()
    {
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = [0xC3, 0x28, 0xFF] });
        await Expect(page.Locator("#status")).ToContainTextAsync("a.txt: It is not valid UTF-8 at byte 0");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.docx", MimeType = "", Buffer = [1, 2, 3] });
        await Expect(page.Locator("#status")).ToContainTextAsync("a.docx: ");
    }

    [Test]
    public async Task AnArticleIsTextWhateverStandsInIt()
    {
        const string Hostile = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script> The minister came home , he said. "
            + "<svg/onload=window.hit=1> {{7*7}} the the end.";
        await Text.FillAsync(Hostile);
        await Expect(Cards).Not.ToHaveCountAsync(0);
        await page.Locator(".finding").First.ClickAsync();
        Assert.That(await page.EvaluateAsync<bool>("() => 'hit' in window"), Is.False);
        Assert.That(await page.Locator("main img, main script, main svg").CountAsync(), Is.Zero);
        var report = Path.Combine(TestContext.CurrentContext.WorkDirectory, "hostile-report.html");
        await File.WriteAllTextAsync(report, await Downloaded("#save-html-report"));
        await page.GotoAsync("file://" + report);
        Assert.That(await page.EvaluateAsync<bool>("() => 'hit' in window"), Is.False);
        Assert.That(await page.Locator("main img, main script").CountAsync(), Is.Zero);
        await Expect(page.Locator("main")).ToContainTextAsync("onerror=");
    }

    [Test]
    public async Task TheReportIsCopied()
    {
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        await page.Locator("#copy").EvaluateAsync("button => button.click()");
        await Expect(page.Locator("#status")).ToContainTextAsync("clipboard");
        Assert.That(await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Does.Contain("punctuation/space-before-mark"));
    }

    [Test]
    public async Task ItFitsAPhone()
    {
        await page.SetViewportSizeAsync(360, 740);
        await Text.FillAsync(Damaged);
        await Expect(Cards).ToHaveCountAsync(3);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        await Cards.First.Locator(".apply").ClickAsync();
        await Expect(Cards).ToHaveCountAsync(2);
    }

    [Test]
    public async Task ALongArticleStaysFluid()
    {
        var sentence =
            string.Join(' ', Enumerable.Repeat("The committee of the town spoke about the road to the north and the winter , again and again.", 12));
        await Text.FillAsync(string.Join("\n\n", Enumerable.Repeat(sentence, 100)));
        await Expect(Cards.First).ToBeVisibleAsync();
        await page.Locator("#more").ScrollIntoViewIfNeededAsync();
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        const int Keys = 20;
        var drawn = await page.EvaluateAsync<int>("""
            async keys => {
                let drawn = 0;
                const observer = new MutationObserver(changes => { for (const change of changes) drawn += change.addedNodes.length; });
                observer.observe(document.getElementById('backdrop'), { childList: true, subtree: true });
                for (let i = 0; i < keys; i++) {
                    document.execCommand('insertText', false, 'a');
                    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                }
                observer.disconnect();
                return drawn;
            }
            """, Keys);
        Assert.That(drawn, Is.InRange(Keys, 4 * Keys),
            "a key draws the line that it stands in and a check its marks, not the hundred lines of the article");
    }

    [Test]
    public async Task EveryRuleHasItsPlace()
    {
        await page.GotoAsync(server.Address + "/rules.html#punctuation/space-before-mark");
        await Expect(page.Locator("[id='punctuation/space-before-mark'] h2")).ToHaveTextAsync("Space before mark");
        await Expect(page.Locator("#status")).ToHaveTextAsync(new Regex(@"^\d+ rules$"));
    }

    [Test]
    public async Task AServerWithAKeyAsksForIt()
    {
        await using var guarded = await RunningServer.Start(new ServerOptions { ApiKey = "sesame" });
        await page.GotoAsync(guarded.Address);
        await Text.FillAsync(Damaged);
        await page.Locator("#key").FillAsync("sesame");
        await page.Locator("#key").PressAsync("Enter");
        await Expect(Cards).ToHaveCountAsync(3);
    }

    [Test]
    public async Task AStoppedServerIsNoticed()
    {
        var stopping = await RunningServer.Start();
        await page.GotoAsync(stopping.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await stopping.Stop();
        await stopping.DisposeAsync();
        await Text.FillAsync(Damaged);
        await Expect(page.Locator("#status")).ToContainTextAsync("does not answer");
    }

    [Explicit("writes pictures to look at, into the folder that PICTURES names")]
    [TestCase("desk", 1300, 1000, false)]
    [TestCase("dark", 1300, 1000, true)]
    [TestCase("phone", 390, 1400, false)]
    public async Task Picture(string name, int width, int height, bool isDark)
    {
        var picture = await Opened(await Browser.NewPage(width, height, isDark));
        await picture.Locator("#sample").SelectOptionAsync("damaged-housing-loops.txt");
        await Expect(picture.Locator(".finding").First).ToBeVisibleAsync();
        await picture.Locator(".finding").Nth(1).ClickAsync();
        await picture.ScreenshotAsync(new() { Path = Path.Combine(Environment.GetEnvironmentVariable("PICTURES") ?? ".", name + ".png") });
        await picture.Context.CloseAsync();
    }

    private Task<string> Selected() =>
        page.EvaluateAsync<string>("() => { const area = document.getElementById('text'); return area.value.slice(area.selectionStart, "
            + "area.selectionEnd); }");

    private async Task<string> Downloaded(string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(button).EvaluateAsync("button => button.click()"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
