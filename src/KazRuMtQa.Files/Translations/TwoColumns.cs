namespace KazRuMtQa.Files.Translations;

/// <summary>A table of two columns, the original in one and the translation in the other, whatever they are called: Cyrillic letters tell.</summary>
internal static class TwoColumns
{
    /// <summary>Of its letters the original has at least so many that are Cyrillic, the translation fewer.</summary>
    private const double CyrillicShare = 0.5;

    /// <param name="rows">The cells of each row that is not empty.</param>
    /// <returns>Null of a table that is something else.</returns>
    public static TranslationFile? Read(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0 || rows.Any(row => row.Length != 2)) return null;
        var (first, second) = (ShareOfCyrillic(rows.Select(row => row[0])), ShareOfCyrillic(rows.Select(row => row[1])));
        if (Math.Max(first, second) < CyrillicShare || Math.Min(first, second) >= CyrillicShare) return null;
        var (source, target) = first > second ? (0, 1) : (1, 0);
        return new TranslationFile(null, [.. rows.Where(row => row[target].Length > 0)
            .Select(row => new TranslationUnit(null, row[source], row[target]))]);
    }

    private static double ShareOfCyrillic(IEnumerable<string> cells)
    {
        var (cyrillic, letters) = (0, 0);
        foreach (var letter in cells.SelectMany(cell => cell).Where(char.IsLetter))
        {
            letters++;
            if (letter is >= '\u0400' and <= '\u052F') cyrillic++;
        }

        return letters == 0 ? 0 : (double)cyrillic / letters;
    }
}
