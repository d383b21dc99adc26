using Microsoft.Playwright;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>The report about an audit, in a real browser: two outlets, one of them damaged from March on.</summary>
public sealed class ArchivePageTests
{
    private readonly Command command = new();
    private IPage page = null!;

    [OneTimeSetUp]
    public void Audit()
    {
        command.Write("archive.jsonl", string.Concat(Articles().Select(article => article.ToString(Formatting.None) + "\n")));
        Run("audit", "archive.jsonl", "--out", "audit", "--fail-on", "never");
        Run("report", "audit", "--title", "Two outlets");
    }

    [OneTimeTearDown]
    public void Delete() => command.Dispose();

    [SetUp]
    public async Task Open()
    {
        page = await Browser.NewPage();
        page.PageError += (_, error) => Assert.Fail($"The page failed: {error}");
        await page.GotoAsync("file://" + command.At("audit/report.html"));
    }

    [TearDown]
    public async Task Close()
    {
        if (page is not null) await page.Context.CloseAsync();
    }

    [Test]
    public async Task TheTotalsStandAtTheTop()
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync("Two outlets");
        await Expect(page.Locator("#totals")).ToContainTextAsync("121");
        await Expect(page.Locator("#verdicts a").First).ToBeVisibleAsync();
        await Expect(page.Locator("#authors")).ToBeHiddenAsync();
    }

    [Test]
    public async Task ATableIsSortedByTheColumnThatIsPressed()
    {
        var first = page.Locator("#outlet-table tbody tr td").First;
        await page.Locator("#outlet-table th button", new() { HasText = "Outlet" }).ClickAsync();
        await Expect(first).ToHaveTextAsync("Harbour Herald");
        await page.Locator("#outlet-table th button", new() { HasText = "Outlet" }).ClickAsync();
        await Expect(first).ToHaveTextAsync("Steppe Daily");
        await Expect(page.Locator("#outlet-table th[aria-sort=descending]")).ToHaveTextAsync("Outlet");
    }

    [Test]
    public async Task TheTrendIsDrawnForTheOutletAndRuleThatAreChosen()
    {
        await Expect(page.Locator("#trend-plots svg")).ToHaveCountAsync(3);
        await page.Locator("#trend-outlet").SelectOptionAsync(new SelectOptionValue { Label = "Harbour Herald" });
        await Expect(page.Locator("#trend-plots .point").First).ToBeVisibleAsync();
        await page.Locator("#trend-rule").SelectOptionAsync(new SelectOptionValue { Label = "punctuation/space-before-mark" });
        await Expect(page.Locator("#trend-plots figcaption").Nth(1)).ToContainTextAsync("punctuation/space-before-mark per 1,000 words");
    }

    [Test]
    public async Task TimeRunsEvenlyAndAMonthOfOneArticleIsFaint()
    {
        var issues = page.Locator("#trend-plots figure").Nth(1);
        await Expect(issues.Locator(".bar")).ToHaveCountAsync(10);
        await Expect(issues.Locator(".point")).ToHaveCountAsync(7);
        await Expect(issues.Locator(".point.thin title")).ToContainTextAsync("2023-09");
    }

    [Test]
    public async Task ArticlesOfAFewWordsHaveNoPlaceAmongLikelihoods()
    {
        await Expect(page.Locator("#trend-plots figure").First.Locator(".bar")).ToHaveCountAsync(10);
        await Expect(page.Locator("#trend-plots figure").First.Locator(".point")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task ArticlesAreFilteredAndShowTheirPassages()
    {
        await Expect(page.Locator(".worst > li mark").First).ToBeVisibleAsync();
        await page.Locator("#article-list input[type=search]").FillAsync("Harbour 5 3");
        await Expect(page.Locator(".worst > li")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task EveryArticleIsReachedByPages()
    {
        var titles = new HashSet<string>();
        for (var number = 1; number <= 9; number++)
        {
            await Expect(page.Locator("#article-list .pager input")).ToHaveValueAsync($"{number}");
            titles.UnionWith(await page.Locator(".worst h3").AllTextContentsAsync());
            if (number < 9) await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        }

        Assert.That(titles, Has.Count.EqualTo(121));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Next page" })).ToBeDisabledAsync();
    }

    [Test]
    public async Task OutletsAndRulesAndMonthsAreLinksToTheirArticles()
    {
        await page.Locator("#outlet-table a", new() { HasText = "Harbour Herald" }).First.ClickAsync();
        await Expect(page.Locator("#article-list .count").First).ToHaveTextAsync("60 of 121 articles");
        await page.Locator("#rule-table a", new() { HasText = "space-before-mark" }).ClickAsync();
        await Expect(page.Locator("#article-list .count").First).ToHaveTextAsync("40 of 121 articles");
        await page.Locator("#trend-plots figure").Nth(1).Locator("a[aria-label='2024-03'] .bar").ClickAsync();
        await Expect(page.Locator("#article-list .count").First).ToHaveTextAsync("20 of 121 articles");
        await page.GoBackAsync();
        await Expect(page.Locator("#article-list .count").First).ToHaveTextAsync("40 of 121 articles");
    }

    [Test]
    public async Task APassageOpensTheWholeArticleAtItsMark()
    {
        await page.Locator("#article-list input[type=search]").FillAsync("Harbour 5");
        await Expect(page.Locator(".worst > li")).ToHaveCountAsync(10);
        await page.Locator(".worst .quoted").First.ClickAsync();
        var reader = page.Locator("#reader");
        await Expect(reader.Locator("#reader-text")).ToContainTextAsync("It will meet again in");
        await Expect(reader.Locator("#reader-text mark").First).ToBeInViewportAsync();
        await Expect(reader.Locator(".finding[aria-current]")).ToHaveCountAsync(1);
        await Expect(reader.Locator("#reader-count")).ToHaveTextAsync("1 of 10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next article" }).ClickAsync();
        await Expect(reader.Locator("#reader-count")).ToHaveTextAsync("2 of 10");
        await page.Keyboard.PressAsync("Escape");
        await Expect(reader).ToBeHiddenAsync();
        await Expect(page.Locator(".worst > li")).ToHaveCountAsync(10);
    }

    [Test]
    public async Task AnAddressOpensItsArticle()
    {
        await page.GotoAsync("file://" + command.At("audit/report.html") + "#article-1");
        await page.ReloadAsync();
        await Expect(page.Locator("#reader-title")).Not.ToBeEmptyAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();
        await Expect(page.Locator("#outlet-table a").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task AnArticleIsTextWhateverStandsInIt()
    {
        await page.Locator("#article-list input[type=search]").FillAsync("onerror");
        await Expect(page.Locator(".worst h3").First).ToContainTextAsync("<img src=x onerror=");
        await page.Locator(".worst h3 a").First.ClickAsync();
        await Expect(page.Locator("#reader-text")).ToContainTextAsync("The council");
        Assert.That(await page.EvaluateAsync<bool>("() => 'hit' in window"), Is.False);
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero);
    }

    /// <summary>Paper holds a page of the list, whatever the number of articles; a report of 33 pages is not read.</summary>
    [Test]
    public async Task ItPrintsOnAFewPages()
    {
        await Expect(page.Locator(".worst > li mark").First).ToBeVisibleAsync();
        var printed = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.That(System.Text.RegularExpressions.Regex.Count(printed, "/Type\\s*/Page\\b"), Is.InRange(1, 14));
    }

    [Test]
    public async Task ItFitsAPhoneAndTheDark()
    {
        await page.SetViewportSizeAsync(360, 740);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        await page.Locator("#theme").ClickAsync();
        await page.Locator("#theme").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static IEnumerable<JObject> Articles()
    {
        yield return Article("Steppe Daily", "Steppe the year before", 2023, 9, 1, false);
        for (var month = 1; month <= 6; month++)
        {
            for (var day = 1; day <= 10; day++)
            {
                yield return Article("Steppe Daily", $"Steppe {month} {day}", 2024, month, day, false);
                yield return Article("Harbour Herald", month == 6 && day == 10 ? "<img src=x onerror=window.hit=1>" : $"Harbour {month} {day}", 2024,
                    month, day, month > 2);
            }
        }
    }

    private static JObject Article(string outlet, string title, int year, int month, int day, bool isDamaged) => new()
    {
        ["outlet"] = outlet, ["title"] = title, ["date"] = $"{year}-{month:00}-{day:00}",
        ["text"] = $"The council of district {(month * 100) + day} met on Monday{(isDamaged ? " ," : ",")} the mayor said. It will meet again in {day} days.",
    };

    private void Run(params string[] arguments)
    {
        var outcome = command.Run(arguments);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }
}
