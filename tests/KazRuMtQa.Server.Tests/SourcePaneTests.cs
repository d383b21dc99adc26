using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>The source stands beside the text, and whoever moves in one sees the same sentence in the other.</summary>
public sealed class SourcePaneTests : PageFixture
{
    private const string Article = "The river flooded the lower streets of the city on Sunday night. "
        + "The governor of the region demanded that the dam be checked and officials punished. "
        + "Rescue workers took 210 residents to the school on the hill.";

    private const string Original = "В ночь на воскресенье река затопила нижние улицы города. "
        + "Губернатор области потребовал проверить дамбу и наказать чиновников. "
        + "Спасатели отвезли 120 жителей в школу на холме.";

    private ILocator Source => page.Locator("#source");

    [Test]
    public async Task TheSameSentenceIsLitOnBothSidesAndFindingsAreMarkedInBoth()
    {
        await Text.FillAsync(Article);
        await Expect(page.Locator("#source-pane")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with the source" }).ClickAsync();
        await Expect(Source).ToBeFocusedAsync();
        await Source.FillAsync(Original);
        await Expect(Cards.Filter(new() { HasText = "fidelity/number" })).ToHaveCountAsync(1);

        // What a finding is about is marked in both, and the card quotes both.
        await Expect(page.Locator("#backdrop .m.major")).ToHaveTextAsync("210");
        await Expect(page.Locator("#source-backdrop .m.major")).ToHaveTextAsync("120");
        await Expect(Cards.First.Locator(".of-source")).ToContainTextAsync("120");

        // From the text to the source …
        await Text.FocusAsync();
        await Text.PressAsync("Control+Home");
        await Expect(page.Locator("#source-sentence .aligned")).ToHaveTextAsync("В ночь на воскресенье река затопила нижние улицы города.");
        await Text.PressAsync("Control+Enter");
        await Expect(Source).ToBeFocusedAsync();
        Assert.That(await Selection(), Does.StartWith("В ночь"));

        // … and back from another sentence of it.
        await Source.EvaluateAsync("area => area.setSelectionRange(70, 70)");
        await Source.PressAsync("ArrowRight");
        await Expect(page.Locator("#text-sentence .aligned")).ToHaveTextAsync(Article.Split(". ")[1] + ".");
        await Source.PressAsync("Control+Enter");
        await Expect(Text).ToBeFocusedAsync();
        Assert.That(await Selection(), Does.StartWith("The governor"));

        // A sentence put before moves the pairs along until the next check.
        await Text.EvaluateAsync("area => area.setSelectionRange(0, 0)");
        await Text.PressSequentiallyAsync("x ");
        await Text.PressAsync("ArrowRight");
        await Expect(page.Locator("#source-sentence .aligned")).ToContainTextAsync("В ночь");
        await Text.PressAsync("Control+z");

        // F8 goes to the finding, and its place in the source is the one that is read.
        await Text.PressAsync("F8");
        await Expect(page.Locator("#source-backdrop .m.here")).ToHaveTextAsync("120");

        // Another source has no marks of the old one.
        await Source.FillAsync(Original.Replace("120", "210", StringComparison.Ordinal));
        await Expect(Cards).ToHaveCountAsync(0);
        await Expect(page.Locator("#source-backdrop .m")).ToHaveCountAsync(0);

        // The draft keeps the source, and shows it.
        await page.ReloadAsync();
        await Expect(Source).ToBeVisibleAsync();
        await Expect(Source).ToHaveValueAsync(Original.Replace("120", "210", StringComparison.Ordinal));
    }

    [Test]
    public async Task TheSourceStandsBesideTheTextAndBelowItOnAPhone()
    {
        await page.Locator("#source-toggle").ClickAsync();
        var (text, source) = ((await Text.BoundingBoxAsync())!, (await Source.BoundingBoxAsync())!);
        Assert.That(source.X, Is.GreaterThanOrEqualTo(text.X + text.Width));
        await page.SetViewportSizeAsync(390, 800);
        (text, source) = ((await Text.BoundingBoxAsync())!, (await Source.BoundingBoxAsync())!);
        Assert.That(source.Y, Is.GreaterThanOrEqualTo(text.Y + text.Height));
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    private Task<string> Selection() => page.EvaluateAsync<string>(
        "() => { const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd); }");
}
