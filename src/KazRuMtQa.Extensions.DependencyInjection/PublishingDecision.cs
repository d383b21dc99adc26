using KazRuMtQa.Rules;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>What a policy says of a report.</summary>
/// <param name="Action">Whether to publish.</param>
/// <param name="Reason">One sentence for the editor.</param>
/// <param name="Findings">What the decision rests on, in text order.</param>
public sealed record PublishingDecision(PublishingAction Action, string Reason, IReadOnlyList<Finding> Findings);
