using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>
/// When a house refuses to publish, and when it warns. Dismissed findings never count. An article that is refused for one reason is
/// refused, whatever else speaks for it.
/// </summary>
public sealed record PublishingPolicy
{
    /// <summary>Articles with this verdict or a worse one are refused; null for none.</summary>
    public Verdict? RefuseAt { get; init; } = Verdict.Block;

    /// <summary>Articles with this verdict or a worse one come with a warning; null for none.</summary>
    public Verdict? WarnAt { get; init; } = Verdict.Review;

    /// <summary>Articles that score below are refused, 0 to 100.</summary>
    public double RefuseBelow { get; init; }

    /// <summary>Articles that are more likely than this to be unedited machine translation come with a warning, 0 to 1.</summary>
    public double WarnAboveLikelihood { get; init; } = 1;

    /// <summary>Rule ids or families (<c>leftover</c>) of which one finding is enough to refuse.</summary>
    public IReadOnlySet<string> RefusedRules { get; init; } = new HashSet<string>();

    /// <summary>Rule ids or families of which one finding is enough to warn.</summary>
    public IReadOnlySet<string> WarnedRules { get; init; } = new HashSet<string>();

    /// <summary>Decides about a report.</summary>
    public PublishingDecision Decide(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counting = report.TitleFindings.Concat(report.Findings).Where(finding => finding.Dismissal is null).ToArray();
        if (Of(counting, RefusedRules) is { Length: > 0 } refused)
            return new(PublishingAction.Refuse, $"Not published: {refused[0].Message}", refused);
        if (report.Verdict >= RefuseAt) return new(PublishingAction.Refuse, $"Not published: {Counted(counting)}.", counting);
        if (report.Score < RefuseBelow)
            return new(PublishingAction.Refuse,
                string.Create(CultureInfo.InvariantCulture, $"Not published: the score is {report.Score:0.#}, below {RefuseBelow:0.#}."), counting);
        if (Of(counting, WarnedRules) is { Length: > 0 } warned) return new(PublishingAction.Warn, warned[0].Message, warned);
        if (report.Verdict >= WarnAt) return new(PublishingAction.Warn, $"Have a look at {Counted(counting)}.", counting);
        if (report.MtLikelihood > WarnAboveLikelihood)
            return new(PublishingAction.Warn, "The article looks like machine translation that nobody has edited.", counting);
        return new(PublishingAction.Allow, "Nothing stands in the way of publication.", []);
    }

    private static Finding[] Of(Finding[] findings, IReadOnlySet<string> rules) =>
        [.. findings.Where(finding => rules.Contains(finding.Rule.Id) || rules.Contains(finding.Rule.Family))];

    private static string Counted(Finding[] findings) =>
        findings.Length == 1 ? "one likely artifact of machine translation" : $"{findings.Length} likely artifacts of machine translation";
}
