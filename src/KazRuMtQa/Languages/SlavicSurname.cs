namespace KazRuMtQa.Languages;

/// <summary>
/// What the endings of Russian, Ukrainian and Kazakh surnames tell (<c>surname-endings.tsv</c>). Some show a surname by themselves; others, which
/// English names have too, only beside initials or a first name. All forms are in lower case.
/// </summary>
internal sealed class SlavicSurname
{
    /// <summary>Letters that must be left before the ending.</summary>
    private const int ShortestStem = 2;

    private static readonly Knowledge<SlavicSurname> Key = new(language => new SlavicSurname(language));

    private readonly (string Male, string Female)[] pairs;
    private readonly string[] ofWord;
    private readonly string[] besideInitials;
    private readonly string[] besideFirstName;

    private SlavicSurname(Language language)
    {
        var rows = language.Tables.Read("surname-endings.tsv").ToArray();
        pairs = [.. rows.Where(row => row[2].Length > 0).Select(row => (row[0], row[2]))];
        ofWord = EndingsOf("word");
        besideInitials = [.. ofWord, .. EndingsOf("initials")];
        besideFirstName = EndingsOf("first-name");

        string[] EndingsOf(string sign) => [.. rows.Where(row => row[1].Split('|').Contains(sign)).Select(row => row[0])];
    }

    public static SlavicSurname Of(Language language) => Key.Of(language);

    /// <summary>The feminine form of a masculine surname; null where the ending does not change or is no surname's.</summary>
    public string? Feminine(string surname)
    {
        foreach (var (male, female) in pairs)
            if (EndsIn(surname, male)) return surname[..^male.Length] + female;
        return null;
    }

    /// <summary>The masculine form of a feminine surname; null where the ending is no woman's.</summary>
    public string? Masculine(string surname)
    {
        foreach (var (male, female) in pairs)
            if (EndsIn(surname, female)) return surname[..^female.Length] + male;
        return null;
    }

    /// <summary>Whether the ending is one that surnames of the region have, and hardly any other word.</summary>
    public bool HasEnding(string surname) => WordEnding.IsAny(surname, ofWord, ShortestStem);

    /// <summary>Whether the ending shows a surname where initials stand beside it.</summary>
    public bool HasEndingBesideInitials(string surname) => WordEnding.IsAny(surname, besideInitials, ShortestStem);

    /// <summary>Whether the ending shows a surname or a patronymic behind what may be a first name, and is none of an English surname.</summary>
    public bool HasEndingBesideFirstName(string surname) => WordEnding.IsAny(surname, besideFirstName, ShortestStem);

    /// <summary>With three letters before the ending at least: Lvov, Erin and Nova have no other form.</summary>
    private static bool EndsIn(string surname, string ending) =>
        surname.Length > ending.Length + ShortestStem && surname.EndsWith(ending, StringComparison.Ordinal);
}
