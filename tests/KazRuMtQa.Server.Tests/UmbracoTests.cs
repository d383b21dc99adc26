using KazRuMtQa.Samples.Umbraco;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Strings;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// The composer of <c>tests/KazRuMtQa.Samples/Umbraco</c> with Umbraco's own builder, content and events. The rest of Umbraco (database, back office)
/// is in packages that are not to be had here, so no whole site is started.
/// </summary>
public sealed class UmbracoTests
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig());
    private ServiceProvider services = null!;

    [OneTimeSetUp]
    public void Compose()
    {
        var registered = new ServiceCollection().AddLogging();
        var assemblies = new DefaultUmbracoAssemblyProvider(typeof(MachineTranslationComposer).Assembly, NullLoggerFactory.Instance);
        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, null);
        var builder = new UmbracoBuilder(registered, new ConfigurationBuilder().Build(), new TypeLoader(finder, NullLogger<TypeLoader>.Instance));
        new MachineTranslationComposer().Compose(builder);
        services = registered.BuildServiceProvider();
    }

    [OneTimeTearDown]
    public void Stop() => services.Dispose();

    [TestCase("<p>The council met on Monday and approved the budget for the coming year.</p>", null)]
    [TestCase("<p>The council met on Monday.</p><p>Please provide the text to be translated.</p>", EventMessageType.Error)]
    [TestCase("<p>Совет собрался в понедельник и утвердил бюджет на будущий год.</p>", EventMessageType.Error)]
    [TestCase("", null)]
    public async Task WhatTheHouseRefusesIsNotPublished(string body, EventMessageType? said)
    {
        var messages = new EventMessages();
        var notification = new ContentPublishingNotification(Article(body), messages);
        var isCancelled = await services.GetRequiredService<IEventAggregator>().PublishCancelableAsync(notification);
        Assert.That(isCancelled, Is.EqualTo(said == EventMessageType.Error));
        Assert.That(messages.GetAll().Select(message => (EventMessageType?)message.MessageType), Is.EqualTo(said is null ? [] : new[] { said }));
        Assert.That(messages.GetAll().Select(message => message.Message), Has.All.Not.Empty);
    }

    private static Content Article(string body)
    {
        var type = new ContentType(Strings, -1) { Alias = "article", Name = "Article" };
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.RichText", ValueStorageType.Ntext, RefuseMachineTranslation.Body));
        var content = new Content("The council met", -1, type);
        content.SetValue(RefuseMachineTranslation.Body, body);
        return content;
    }
}
