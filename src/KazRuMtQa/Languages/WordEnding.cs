namespace KazRuMtQa.Languages;

/// <summary>Whether a word ends in one of a list of endings, with enough of a stem before it.</summary>
internal static class WordEnding
{
    /// <param name="lower">The word in lower case.</param>
    /// <param name="endings">Endings in lower case, in any order.</param>
    /// <param name="stem">Letters that must be left before the ending.</param>
    public static bool IsAny(string lower, ReadOnlySpan<string> endings, int stem = 0)
    {
        foreach (var ending in endings)
            if (lower.Length >= ending.Length + stem && lower.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
