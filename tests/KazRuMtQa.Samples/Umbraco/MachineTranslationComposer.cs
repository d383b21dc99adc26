using KazRuMtQa.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KazRuMtQa.Samples.Umbraco;

/// <summary>Umbraco finds it at the start: nothing else is to be registered.</summary>
public sealed class MachineTranslationComposer : IComposer
{
    /// <inheritdoc/>
    public void Compose(IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddKazRuMtQa(options =>
            options.Policy = new PublishingPolicy { RefusedRules = new HashSet<string> { "leftover", "script" }, WarnAboveLikelihood = 0.9 });
        builder.AddNotificationHandler<ContentPublishingNotification, RefuseMachineTranslation>();
    }
}
