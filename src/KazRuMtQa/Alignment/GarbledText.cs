namespace KazRuMtQa.Alignment;

/// <summary>
/// Tells Cyrillic text whose bytes were read in the wrong character set: “Ðåêà”, “Р РµРєР°” or a row of replacement characters for “Река”. It has no
/// words to compare, and its figures would be found in many a text.
/// </summary>
internal static class GarbledText
{
    /// <summary>Longer texts are told by their beginning.</summary>
    private const int Sample = 4_000;

    /// <summary>Of fewer signs beyond ASCII nothing can be said.</summary>
    private const int Fewest = 8;

    // Shares of the signs beyond ASCII, and of the letters: no language has as many accented ones.
    private const double LeastReplaced = 0.1;
    private const double LeastLeading = 0.25;
    private const double LeastAccented = 0.5;

    public static bool Is(string text)
    {
        int beyond = 0, letters = 0, replaced = 0, leading = 0, accented = 0;
        var sample = text.AsSpan(0, Math.Min(Sample, text.Length));
        for (var i = 0; i < sample.Length; i++)
        {
            var c = sample[i];
            if (char.IsLetter(c)) letters++;
            if (c <= '\u007f') continue;
            beyond++;
            if (c == '\uFFFD') replaced++;
            // The two bytes of a Cyrillic letter in UTF-8, read as Windows-1251: the second is never one of its common letters.
            else if (c is 'Р' or 'С' or 'Т' or 'У' && i + 1 < sample.Length && sample[i + 1] is > '\u007f' and not (>= 'А' and <= 'я')) leading++;
            else if (c is >= 'À' and <= 'ÿ') accented++;
        }

        return beyond >= Fewest && (replaced > LeastReplaced * beyond || leading > LeastLeading * beyond || accented > LeastAccented * letters);
    }
}
