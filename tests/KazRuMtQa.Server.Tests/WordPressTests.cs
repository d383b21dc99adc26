using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KazRuMtQa.Server.Tests;

/// <summary>The plug-in of <c>tests/KazRuMtQa.Samples/WordPress</c> in a real WordPress, in a real browser, as an editor publishes.</summary>
public sealed class WordPressTests
{
    private RunningServer? server;
    private WordPressSite? site;

    [TearDown]
    public async Task Stop()
    {
        if (site is not null) await site.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        (site, server) = (null, null);
    }

    [Test]
    public Task WhatIsKeptBackCannotBePublishedUntilItIsRight() => Browser.Work(Publish);

    private async Task Publish(IPage page)
    {
        await Stop();
        site = await WordPressSite.Start(async address =>
        {
            server = await RunningServer.Start(new ServerOptions { AllowedOrigins = [address] });
            return server.Address;
        });
        var post = await site.Draft("A bridge", """
            <!-- wp:paragraph --><p>The mayor opened the the bridge , he said. Please provide the text to be translated.</p><!-- /wp:paragraph -->
            """);
        await page.GotoAsync(site.Address + "/wp-login.php");
        await page.FillAsync("#user_login", WordPressSite.User);
        await page.FillAsync("#user_pass", WordPressSite.Password);
        await page.ClickAsync("#wp-submit");
        await page.GotoAsync($"{site.Address}/wp-admin/post.php?post={post}&action=edit");
        await page.WaitForFunctionAsync("() => window.wp?.data?.select('core/editor')?.getCurrentPostId()");
        await page.EvaluateAsync("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)");

        await page.ClickAsync(".editor-post-publish-panel__toggle");
        var panel = page.Locator(".editor-post-publish-panel");
        var publish = panel.Locator(".editor-post-publish-button");
        await Expect(panel).ToContainTextAsync("Translation: keep back");
        await Expect(panel).ToContainTextAsync("comes from a chatbot that did not translate");
        await Expect(panel).ToContainTextAsync("“the” is repeated. Drop one.");
        await Expect(publish).ToHaveAttributeAsync("aria-disabled", "true");
        await page.ScreenshotAsync(new() { Path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "wordpress.png") });

        await page.EvaluateAsync("""
            wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse(
                '<!-- wp:paragraph --><p>The mayor opened the bridge, he said.</p><!-- /wp:paragraph -->'))
            """);
        await Expect(panel).ToContainTextAsync("Translation: publish");
        await Expect(panel).Not.ToContainTextAsync("is repeated");
        await Expect(publish).ToHaveAttributeAsync("aria-disabled", "false");

        // A checker that does not answer does not stop the news.
        await server!.Stop();
        await page.EvaluateAsync("""
            wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse(
                '<!-- wp:paragraph --><p>The mayor opened the bridge, she said.</p><!-- /wp:paragraph -->'))
            """);
        await Expect(panel).ToContainTextAsync("Not checked: ");
        Assert.That(await site.StatusOf(post), Is.EqualTo("draft"));
        await publish.ClickAsync();
        await Expect(panel).ToContainTextAsync(new Regex("is now live|Published"));
        Assert.That(await site.StatusOf(post), Is.EqualTo("publish"));
        await page.Context.CloseAsync();
    }
}
