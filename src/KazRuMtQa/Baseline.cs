using KazRuMtQa.Rules;

namespace KazRuMtQa;

/// <summary>
/// Findings that an editor has dismissed, remembered by rule and a hash of the sentence (words only, lower case), so that they stay
/// dismissed when the text around them changes. Immutable.
/// </summary>
public sealed class Baseline
{
    /// <summary>A baseline in which nothing was dismissed.</summary>
    public static readonly Baseline Empty = new([]);

    private readonly HashSet<string> keys;

    /// <param name="keys">
    /// The <see cref="Finding.BaselineKey"/> of each dismissed finding, or its <see cref="Finding.DismissalKey"/> if only that one finding is meant.
    /// </param>
    public Baseline(IEnumerable<string> keys) => this.keys = new HashSet<string>(keys.Select(RenamedRules.PresentKey), StringComparer.Ordinal);

    /// <summary>The remembered keys, sorted.</summary>
    public IEnumerable<string> Keys => keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a finding with this key was dismissed.</summary>
    public bool Contains(string key) => keys.Contains(RenamedRules.PresentKey(key));
}
