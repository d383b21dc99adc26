namespace KazRuMtQa.Languages;

/// <summary>What the endings of Russian, Ukrainian and Kazakh surnames tell. All forms are in lower case.</summary>
internal static class SlavicSurname
{
    private static readonly (string Male, string Female)[] Pairs = [("ov", "ova"), ("yov", "yova"), ("ev", "eva"), ("ow", "owa"), ("sky", "skaya"),
        ("skiy", "skaya"), ("skii", "skaya"), ("tsky", "tskaya"), ("in", "ina"), ("yn", "yna")];

    private static readonly string[] Endings =
        ["ov", "ev", "yov", "ova", "eva", "ovs", "sky", "skiy", "skii", "skaya", "enko", "chuk", "vich", "vych", "uly", "kyzy", "bayev", "baev",
            "bek", "bekov", "shvili", "adze", "yants", "nko", "iyev", "ayev", "eyev", "iev", "kin", "shin", "nin", "lin", "kina", "shina", "nina",
            "lina", "ykh", "ikh", "tsev", "chenko", "zhanov", "galiyev", "uk"];

    /// <summary>The feminine form of a masculine surname; null where the ending does not change or is no surname's.</summary>
    public static string? Feminine(string surname)
    {
        foreach (var (male, female) in Pairs)
            if (surname.Length > male.Length + 2 && surname.EndsWith(male, StringComparison.Ordinal)) return surname[..^male.Length] + female;
        return null;
    }

    /// <summary>The masculine form of a feminine surname; null where the ending is no woman's.</summary>
    public static string? Masculine(string surname)
    {
        foreach (var (male, female) in Pairs)
            if (surname.Length > female.Length + 2 && surname.EndsWith(female, StringComparison.Ordinal)) return surname[..^female.Length] + male;
        return null;
    }

    /// <summary>Whether the ending is one that surnames of the region have.</summary>
    public static bool HasEnding(string surname) => WordEnding.IsAny(surname, Endings, 2);
}
