using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// Work on the page is safe: nothing is lost, nothing jumps, and whatever was done is taken back exactly, whatever was typed in between.
/// </summary>
public sealed class PageWorkTests : PageFixture
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task UndoIsRightWhateverWasTypedSince(bool byKeys)
    {
        await Start(Damaged, 3);
        await Cards.Nth(1).Locator(".apply").ClickAsync();
        await Checked(2);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("So it was. ");
        await Checked();
        await Cards.First.Locator(".apply").ClickAsync();
        var all = "So it was. " + Damaged.Replace("the the", "the", StringComparison.Ordinal);
        await Expect(Text).ToHaveValueAsync(all.Replace(" ,", ",", StringComparison.Ordinal));
        await Checked();
        if (byKeys) await Text.FocusAsync();
        await TakeBack(byKeys);
        await Expect(Text).ToHaveValueAsync(all);
        await Checked();
        // A word at a time: "So", " it", " was. ".
        for (var i = 0; i < 3; i++) await TakeBack(byKeys);
        await Expect(Text).ToHaveValueAsync(Damaged.Replace("the the", "the", StringComparison.Ordinal));
        await TakeBack(byKeys);
        await Expect(Text).ToHaveValueAsync(Damaged);
        await Checked(3);
    }

    [Test]
    public async Task ThePlaceIsKeptAfterRepairDismissalAndRecheck()
    {
        await Text.FillAsync(Long());
        await Checked();
        var found = await Cards.CountAsync();
        Assert.That(found, Is.InRange(30, 99));
        await Cards.Nth(20).ClickAsync();
        var place = await Current.Locator("q").InnerTextAsync();
        await page.Keyboard.PressAsync("a");
        await Checked(found - 1);
        await Expect(Cards.Nth(20)).ToBeFocusedAsync();
        await Expect(Cards.Nth(20)).ToHaveAttributeAsync("aria-current", "true");
        var scrolled = await Scrolled();
        await page.Keyboard.PressAsync("d");
        await Checked(found - 2);
        await Expect(Cards.Nth(20)).ToBeFocusedAsync();
        Assert.That(Math.Abs(await Scrolled() - scrolled), Is.LessThan(120), "the view follows the next finding and does not jump");
        Assert.That(place, Is.Not.Empty);

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("End");
        var typedAt = await TopOfText();
        await page.Keyboard.TypeAsync(" More words.");
        await Checked();
        Assert.That(Math.Abs(await TopOfText() - typedAt), Is.LessThan(5));
        await Expect(Text).ToBeFocusedAsync();
    }

    [Test]
    public async Task APastedArticleStartsAtTheTop()
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", Long());
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Checked();
        Assert.That(await Scrolled(), Is.Zero);
        Assert.That(await page.EvaluateAsync<int>("() => document.getElementById('text').selectionStart"), Is.Zero);
        await Expect(page.Locator("#badge")).ToBeInViewportAsync();
        await Expect(Cards.First).ToBeInViewportAsync();
        await Expect(page.Locator(".backdrop .m").First).ToBeInViewportAsync();
    }

    [TestCase(1300, 900, false)]
    [TestCase(390, 800, true)]
    public async Task CardAndMarkAreOnTheScreenTogether(int width, int height, bool isDark)
    {
        var other = await Opened(await Browser.NewPage(width, height, isDark));
        await other.Locator("#text").FillAsync(Long());
        await Expect(other.Locator("#list")).ToHaveAttributeAsync("aria-busy", "false");
        await other.Locator("#text").FocusAsync();
        await other.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 5; j++) await other.Keyboard.PressAsync("F8");
            await Expect(other.Locator(".finding[aria-current=true]")).ToBeInViewportAsync();
            await Expect(other.Locator(".backdrop .here")).ToBeInViewportAsync();
            await other.WaitForFunctionAsync("""
                () => {
                    const mark = document.querySelector('.backdrop .here').getBoundingClientRect();
                    const card = document.querySelector('.finding[aria-current]').getBoundingClientRect();
                    const isApart = card.left >= mark.right || card.left > 100 || mark.bottom <= card.top || mark.top >= card.bottom;
                    return mark.top >= 0 && mark.bottom <= innerHeight && isApart;
                }
                """);
        }

        await other.Context.CloseAsync();
    }

    [Test]
    public async Task WorkIsNotReplacedUnasked()
    {
        await Start(Damaged, 3);
        await Text.FocusAsync();
        await page.Keyboard.TypeAsync("Mine. ");
        var mine = await Text.InputValueAsync();
        Func<Task>[] ways =
        [
            () => page.Locator("#clear").ClickAsync(),
            () => page.Locator("#sample").SelectOptionAsync(new SelectOptionValue { Index = 1 }),
            () => OpenFile("other.txt", "Other words."u8.ToArray()),
        ];
        foreach (var replace in ways)
        {
            await replace();
            await Expect(page.Locator("#ask")).ToBeVisibleAsync();
            await page.Locator("#ask-no").ClickAsync();
            await Expect(Text).ToHaveValueAsync(mine);
        }

        await page.Locator("#clear").ClickAsync();
        await page.Locator("#ask-yes").ClickAsync();
        await Expect(Text).ToHaveValueAsync("");
        await page.Locator("#undo").ClickAsync();
        await Expect(Text).ToHaveValueAsync(mine);

        await OpenFile("other.txt", "Other words."u8.ToArray());
        await page.Locator("#ask-yes").ClickAsync();
        await Expect(Text).ToHaveValueAsync("Other words.");
        await page.Locator("#clear").ClickAsync();
        await Expect(Text).ToHaveValueAsync("", new());
    }

    [Test]
    public async Task ADraftSurvivesAReloadUnlessItsReaderDoesNotWantIt()
    {
        await Start(Damaged, 3);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" My words.");
        await page.ReloadAsync();
        await Expect(Text).ToHaveValueAsync(Damaged + " My words.");
        await Checked(3);
        await page.Locator("#keep-draft").EvaluateAsync("box => box.click()");
        await page.ReloadAsync();
        await Expect(Text).ToHaveValueAsync("");
        await Expect(page.Locator("#keep-draft")).Not.ToBeCheckedAsync();
    }

    [Test]
    public async Task TheCorrectedTextIsCopiedAndSaved()
    {
        await Start("A <b> & the the end.\n\nThe minister came home , he said.", 3);
        await Cards.Filter(new() { HasText = "the the" }).Locator(".apply").ClickAsync();
        await Checked(2);
        await page.Locator("#copy-text").ClickAsync();
        const string Corrected = "A <b> & the end.\n\nThe minister came home , he said.";
        Assert.That(await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Is.EqualTo(Corrected));
        await page.Locator("#save-menu summary").ClickAsync();
        var text = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save-text").ClickAsync());
        Assert.That(await File.ReadAllTextAsync(await text.PathAsync()), Is.EqualTo(Corrected));
        await page.Locator("#save-menu summary").ClickAsync();
        var html = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save-html").ClickAsync());
        var savedPage = await File.ReadAllTextAsync(await html.PathAsync());
        Assert.That(savedPage, Does.Contain("<p>A &lt;b&gt; &amp; the end.</p>\n<p>The minister came home , he said.</p>"));
        await Expect(page.Locator("#save-docx")).ToBeHiddenAsync();
    }

    [Test]
    public async Task AWordDocumentIsSavedWithChangesTracked()
    {
        await OpenFile("speech.docx", Document("The minister came ", "home , he ", "said."));
        await Checked(1);
        await Cards.First.Locator(".apply").ClickAsync();
        await Checked(0);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" And left.");
        await page.Locator("#save-menu summary").ClickAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save-docx").ClickAsync());
        Assert.That(saved.SuggestedFilename, Is.EqualTo("speech-corrected.docx"));
        await using var stream = File.OpenRead(await saved.PathAsync());
        Assert.That(WordDocument.Read(stream, 10_000), Is.EqualTo("The minister came home, he said. And left."));
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.That(document.MainDocumentPart!.Document!.Descendants<DeletedText>().Select(text => text.Text), Is.EqualTo(new[] { " " }));
        var inserted = document.MainDocumentPart!.Document!.Descendants<InsertedRun>().Select(run => run.InnerText);
        Assert.That(string.Concat(inserted), Does.Contain("And left"));
    }

    [Test]
    public async Task TheSafeOnesAreFixedAfterAPreview()
    {
        const string Three = "The mayor praised the the new school. She spoke to to the press. He went in in.";
        await Start(Three, 3);
        await page.Locator("#fix-safe").ClickAsync();
        await Expect(page.Locator("#safe-list li")).ToHaveCountAsync(3);
        await page.Locator("#safe-list input").Nth(1).UncheckAsync();
        await Expect(page.Locator("#safe-yes")).ToHaveTextAsync("Make 2 repairs");
        await page.Locator("#safe-yes").ClickAsync();
        await Expect(Text).ToHaveValueAsync("The mayor praised the new school. She spoke to to the press. He went in.");
        await Checked(1);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("So ");
        await page.Locator("#undo").ClickAsync();
        await page.Locator("#undo").ClickAsync();
        await Expect(Text).ToHaveValueAsync(Three);
        await page.Locator("#fix-safe").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Text).ToHaveValueAsync(Three);
    }

    [Test]
    public async Task DismissingOneLeavesItsNeighbours()
    {
        await Start("The mayor praised the the school and and the park, and a a bridge.", 3);
        await Cards.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Not a fault" }).ClickAsync();
        await Checked(2);
        await Text.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("Before that it rained. ");
        await Checked(2);
        Assert.That(await Cards.Locator("q").AllInnerTextsAsync(), Is.EqualTo(new[] { "the the", "a a" }));
        await page.Locator("#undo").ClickAsync();
        for (var i = 0; i < 6 && await Cards.CountAsync() < 3; i++) { await page.Locator("#undo").ClickAsync(); await Checked(); }
        await Checked(3);
    }

    [Test]
    public async Task ASpellingIsAcceptedAndARuleTurnedOff()
    {
        await Start("The mayor praised the the school. She saw the the park. He came home , and left.", 3);
        await Cards.First.ClickAsync();
        await Current.GetByRole(AriaRole.Button, new() { Name = "Accept this spelling" }).ClickAsync();
        await Checked(1);
        await Expect(page.Locator("#house-count")).ToHaveTextAsync("House words (1)");
        await Cards.First.ClickAsync();
        await Current.GetByRole(AriaRole.Button, new() { Name = "Turn off this rule" }).ClickAsync();
        await Checked(0);
        await page.Locator("#house summary").ClickAsync();
        await page.Locator("#house-word").FillAsync("Otandastar");
        await page.Locator("#house-word").PressAsync("Enter");
        await Expect(page.Locator("#house-list li")).ToHaveCountAsync(3);
        var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save-configuration").ClickAsync());
        var options = ConfigurationFile.Parse("kazrumtqa.json", await File.ReadAllTextAsync(await saved.PathAsync()));
        Assert.That(options.AcceptedWords, Is.EquivalentTo(new[] { "the the", "Otandastar" }));
        Assert.That(options.DisabledRules, Is.EquivalentTo(new[] { "punctuation/space-before-mark" }));

        await page.ReloadAsync();
        await Checked(0);
        await page.Locator("#house summary").ClickAsync();
        await page.Locator("#house-list button").First.ClickAsync();
        await Checked(2);
        await page.Locator("#undo").ClickAsync();
        await Checked(0);
    }

    [TestCase("a.pdf.txt", "%PDF-1.7 abc", "a.pdf.txt: It is a PDF; open it, copy its text and paste that.")]
    [TestCase("a.rtf", "{\\rtf1 abc}", "a.rtf: It is an RTF document; save it as .docx or as text.")]
    public async Task WhatCannotBeReadIsRefusedWithAWord(string name, string content, string words)
    {
        await OpenFile(name, Encoding.UTF8.GetBytes(content));
        await Expect(page.Locator("#status")).ToHaveTextAsync(words);
        await Expect(Text).ToHaveValueAsync("");
    }

    [Test]
    public async Task APageIsReadInItsEncodingAndItsArticleTakenOut()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Paragraph = "The council of the town met, and its members spoke for hours about the road, the bridge and the school on day";
        var paragraphs = string.Concat(Enumerable.Range(1, 12).Select(number => $"<p>{Paragraph} {number}.</p>"));
        var html = $"""
            <html><head><meta charset="windows-1251"><title>Совет</title></head><body>
            <nav><a href="/">Главная</a> <a href="/b">Subscribe now</a></nav>
            <article><h1>Совет города</h1>{paragraphs}<p>The word “совет” means council.</p></article><footer>Все права</footer></body></html>
            """;
        await OpenFile("page.html", Encoding.GetEncoding(1251).GetBytes(html));
        await Expect(Text).ToHaveValueAsync(new Regex("“совет” means council"));
        await Expect(Text).Not.ToHaveValueAsync(new Regex("Subscribe now"));
    }

    /// <summary>
    /// Types, erases, repairs, dismisses, takes back and does again at random, and compares the page with a list of texts after each step.
    /// </summary>
    [Test]
    public async Task AHundredRandomWaysOfWorkingLeaveWhatTheModelSays()
    {
        var script = await File.ReadAllTextAsync(Repository.File("tests", "KazRuMtQa.Server.Tests", "random-editor.js"));
        var function = script[script.IndexOf("async", StringComparison.Ordinal)..];
        for (var seed = 1; seed <= 4; seed++)
        {
            var counts = JObject.Parse(await page.EvaluateAsync<string>(function, new { seed, sequences = 25 }));
            TestContext.Out.WriteLine(counts.ToString(Newtonsoft.Json.Formatting.None));
            foreach (var (what, count) in counts) Assert.That((int)count!, Is.GreaterThan(5), what);
        }
    }

    private static string Long()
    {
        string[] places = ["north", "river", "station", "market", "old mill", "harbour", "quarry"];
        string[] ends = ["Work goes on at night.", "A vote is due in May.", "Buses take another way.", "Shops stay open.", "No date is set."];
        return string.Join("\n\n", Enumerable.Range(1, 35).Select(number =>
            $"On day {number} the council spoke about the road to the {places[number % 7]} , and {number + 3} people asked questions. "
            + $"{ends[number % 5]} It cost {number * 17} dollars to print plan {number}."));
    }

    private ILocator Current => page.Locator("#findings .finding[aria-current=true]");

    /// <summary>Where the text is in the window: what stands above it may take a line more, and the browser scrolls along.</summary>
    private async Task<double> TopOfText()
    {
        await Scrolled();
        return await page.EvaluateAsync<double>("() => document.getElementById('text').getBoundingClientRect().top");
    }

    /// <summary>Where the page is once it has stood still for ten frames: a finding comes into view a frame after it is chosen.</summary>
    private Task<double> Scrolled() => page.EvaluateAsync<double>("""
        () => new Promise(settled => {
          let [still, last] = [0, scrollY];
          const look = () => {
            still = scrollY === last ? still + 1 : 0;
            last = scrollY;
            if (still >= 10) settled(last); else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        })
        """);

    private async Task Start(string text, int findings)
    {
        await Text.FillAsync(text);
        await Checked(findings);
    }

    /// <summary>Waits until what is shown is about the text as it is.</summary>
    private async Task Checked(int? findings = null)
    {
        await Expect(page.Locator("#list")).ToHaveAttributeAsync("aria-busy", "false");
        if (findings is { } count) await Expect(Cards).ToHaveCountAsync(count);
    }

    private Task TakeBack(bool byKeys) => byKeys ? page.Keyboard.PressAsync("Control+z") : page.Locator("#undo").ClickAsync();

    private Task OpenFile(string name, byte[] content) =>
        page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "", Buffer = content });

    private static byte[] Document(params string[] runs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var texts = runs.Select(run => (OpenXmlElement)new Run(new RunText(run) { Space = SpaceProcessingModeValues.Preserve }));
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(texts)));
        }

        return stream.ToArray();
    }
}
