using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Words that stand without the spaces between them.</summary>
internal static class RunTogether
{
    /// <summary>
    /// The words that were run together, with spaces, if one of two or three is grammatical and all are frequent: "people were", "road and the".
    /// </summary>
    public static string? Separate(Language language, string lower)
    {
        if (lower.Length is < 5 or > 30 || lower.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0) return null;
        for (var cut = lower.Length - 1; cut >= 1; cut--)
        {
            var (first, second) = (lower[..cut], lower[cut..]);
            if ((IsJoint(first) && IsFrequent(language, second)) || (second.Length > 1 && IsJoint(second) && IsFrequent(language, first)))
                return $"{first} {second}";
        }

        for (var cut = 3; cut < lower.Length - 5; cut++)
        {
            if (IsFrequent(language, lower[..cut]) && Separate(language, lower[cut..]) is { } rest && rest.Split(' ') is [var joint, var last]
                && IsJoint(joint) && (IsJoint(last) || IsFrequent(language, last)))
                return $"{lower[..cut]} {rest}";
        }

        return null;
    }

    /// <summary>Grammatical words that English compounds do not hold.</summary>
    private static bool IsJoint(string word) =>
        word is "the" or "a" or "of" or "to" or "and" or "were" or "was" or "that" or "which" or "for" or "with" or "from" or "at" or "is" or "are"
            or "his" or "their" or "this" or "these" or "has" or "have" or "had" or "been";

    private static bool IsFrequent(Language language, string word) =>
        word.Length >= 3 && language.Lexicon[word] is { CapitalisedShare: < 0.6f } entry
            && entry.PerMillion >= word.Length switch { 3 => 200, 4 => 50, _ => 20 };
}
