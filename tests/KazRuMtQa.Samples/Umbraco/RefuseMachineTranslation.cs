using KazRuMtQa.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace KazRuMtQa.Samples.Umbraco;

/// <summary>Checks the body of what an editor publishes in Umbraco, and stops the publication or shows a warning in the back office.</summary>
public sealed class RefuseMachineTranslation(MtChecker checker, PublishingPolicy policy) : INotificationHandler<ContentPublishingNotification>
{
    /// <summary>The alias of the property that holds the text.</summary>
    public const string Body = "bodyText";

    private const string Title = "Translation";

    /// <inheritdoc/>
    public void Handle(ContentPublishingNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var content in notification.PublishedEntities)
        {
            if (content.GetValue<string>(Body) is not { Length: > 0 } body) continue;
            var decision = policy.Decide(checker.Check(new Article(body) { Format = ArticleFormat.Html, Title = content.Name }));
            if (decision.Action == PublishingAction.Refuse)
                notification.CancelOperation(new EventMessage(Title, decision.Reason, EventMessageType.Error));
            else if (decision.Action == PublishingAction.Warn)
                notification.Messages.Add(new EventMessage(Title, decision.Reason, EventMessageType.Warning));
        }
    }
}
