namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>What a policy says of a report.</summary>
public sealed record PublishingDecision
{
    /// <param name="action">Whether to publish.</param>
    /// <param name="reason">One sentence for the editor.</param>
    /// <param name="findings">What the decision rests on, in text order.</param>
    public PublishingDecision(PublishingAction action, string reason, IReadOnlyList<Finding> findings) =>
        (Action, Reason, Findings) = (action, reason, findings);

    /// <summary>Whether to publish.</summary>
    public PublishingAction Action { get; }

    /// <summary>One sentence for the editor.</summary>
    public string Reason { get; }

    /// <summary>What the decision rests on, in text order.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
