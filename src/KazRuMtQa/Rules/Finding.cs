using KazRuMtQa.Text;

namespace KazRuMtQa.Rules;

/// <summary>
/// An issue at a place in the text: likely a machine-translation artifact, for an editor to confirm. <see cref="Span"/> never cuts a
/// surrogate pair.
/// </summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Span">What is wrong, in the text as received.</param>
/// <param name="Message">One sentence for an editor that quotes what was found and says what is wrong.</param>
/// <param name="Suggestions">Repairs, best first, each ready to stand in place of the span; empty when none is certain enough to offer.</param>
public sealed record Finding(Rule Rule, TextSpan Span, string Message, IReadOnlyList<string> Suggestions)
{
    /// <summary>How bad for the reader: the rule's own, or what the house has set.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>How likely the finding is right, 0 to 1. A rule sets it from its prior; the checker puts the measured figure in.</summary>
    public double Confidence { get; init; } = Rule.Prior;

    /// <summary>A habit that human translators have as well (see <see cref="Rules.Rule.IsStyle"/>): it weighs little in the score and nothing in the likelihood.</summary>
    public bool IsStyle { get; init; } = Rule.IsStyle;

    /// <summary>True when the first suggestion is the only sensible repair and loses nothing, so that it may be made without asking.</summary>
    public bool IsCertainRepair { get; init; }

    /// <summary>How far the suggestions can be trusted, which is another question than whether the passage is wrong; null when there are none.</summary>
    public Certainty? Certainty => Suggestions.Count switch
    {
        0 => null,
        1 => IsCertainRepair ? Rules.Certainty.Certain : Rules.Certainty.Likely,
        _ => Rules.Certainty.OneOf,
    };

    /// <summary>Key by which a baseline remembers the finding: rule and hash of its sentence. Set by the checker.</summary>
    public string? BaselineKey { get; init; }

    /// <summary>Why the finding does not count although it is reported; null when it counts.</summary>
    public Dismissal? Dismissal { get; init; }
}

/// <summary>Why a finding is marked and does not count: a comment in the text, or the baseline of dismissed findings.</summary>
public enum Dismissal : byte
{
    /// <summary>A comment in the text switches the rule off there.</summary>
    Inline,

    /// <summary>The finding stands in the baseline.</summary>
    Baseline,
}
