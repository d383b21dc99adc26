using KazRuMtQa.Rules;

namespace KazRuMtQa;

/// <summary>
/// An issue at a place in the text: likely a machine-translation artifact, for an editor to confirm. <see cref="Span"/> never cuts a
/// surrogate pair.
/// </summary>
public sealed record Finding
{
    /// <param name="rule">The rule that found it.</param>
    /// <param name="span">What is wrong, in the text as received.</param>
    /// <param name="message">One sentence for an editor that quotes what was found and says what is wrong.</param>
    /// <param name="suggestions">Repairs, best first; empty when none is certain enough to offer.</param>
    public Finding(Rule rule, TextSpan span, string message, IReadOnlyList<string> suggestions)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (Rule, Span, Message, Suggestions) = (rule, span, message, suggestions);
        (Severity, Confidence, IsStyle) = (rule.Severity, rule.Prior, rule.IsStyle);
    }

    /// <summary>The rule that found it.</summary>
    public Rule Rule { get; init; }

    /// <summary>What is wrong, in the text as received.</summary>
    public TextSpan Span { get; init; }

    /// <summary>One sentence for an editor that quotes what was found and says what is wrong.</summary>
    public string Message { get; init; }

    /// <summary>Repairs, best first, each ready to be put in place of the span; empty when none is certain enough to offer.</summary>
    public IReadOnlyList<string> Suggestions { get; init; }

    /// <summary>How bad it is for the reader: the rule's own severity, or the one the house has set.</summary>
    public Severity Severity { get; init; }

    /// <summary>How likely the finding is right, 0 to 1. A rule sets it from its prior; the checker replaces it with the measured figure.</summary>
    public double Confidence { get; init; }

    /// <summary>
    /// A habit that human translators share (see <see cref="Rules.Rule.IsStyle"/>): it weighs little in the score and nothing in the
    /// likelihood.
    /// </summary>
    public bool IsStyle { get; init; }

    /// <summary>True when the first suggestion is the only sensible repair and loses nothing, so that it may be made without asking.</summary>
    public bool IsCertainRepair { get; init; }

    /// <summary>
    /// How far the suggestions can be trusted, a different question from whether the passage is wrong; null when there are none.
    /// </summary>
    public Certainty? Certainty => Suggestions.Count switch
    {
        0 => null,
        1 => IsCertainRepair ? KazRuMtQa.Certainty.Certain : KazRuMtQa.Certainty.Likely,
        _ => KazRuMtQa.Certainty.OneOf,
    };

    /// <summary>
    /// The part of <see cref="Article.Source"/> that the finding compares the passage with, in the source as received; null for a finding on the
    /// English alone. Where something is missing in English, <see cref="Span"/> is the sentence that should have it.
    /// </summary>
    public TextSpan? Source { get; init; }

    /// <summary>Key by which a baseline remembers the finding: rule and hash of its sentence. Set by the checker.</summary>
    public string? BaselineKey { get; init; }

    /// <summary>Like <see cref="BaselineKey"/>, but for this finding only: it includes the position in the sentence. Set by the checker.</summary>
    public string? DismissalKey { get; init; }

    /// <summary>Why the finding is reported but does not count; null when it counts.</summary>
    public Dismissal? Dismissal { get; init; }
}

/// <summary>Why a finding is marked and does not count: a comment in the text, or the baseline of dismissed findings.</summary>
public enum Dismissal : byte
{
    /// <summary>A comment in the text switches the rule off there.</summary>
    Inline,

    /// <summary>The finding is in the baseline.</summary>
    Baseline,
}
