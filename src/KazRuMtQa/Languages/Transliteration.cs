using System.Collections.Frozen;
using System.Text;

namespace KazRuMtQa.Languages;

/// <summary>Russian and Kazakh words in Latin letters: whether a form looks like one, and how it was written at home.</summary>
internal static class Transliteration
{
    /// <summary>What stands in romanised Russian and Kazakh words and in hardly any English one.</summary>
    private static readonly string[] Clusters =
        ["zh", "shch", "tskiy", "yy", "iya", "ovat", "ovan", "irov", "iruet", "ayut", "nost", "stven", "stvo", "sstv", "khoz", "prokur", "chesk",
            "vlast", "skikh", "nykh", "dzh", "vzya", "obshch", "vyp", "vyb", "myy", "nyy", "potok", "shyl", "qq"];

    private static readonly string[] Endings =
        ["ogo", "omu", "emu", "nik", "niki", "nikov", "chik", "chiki", "aya", "oye", "iye", "iy", "yi", "skaya", "skoye", "skiy", "ov", "ev", "ovy",
            "akh", "yakh", "ami", "yami", "osti", "tsiya", "tsii", "tsia", "chny", "ovka", "evka", "lyk", "lik", "shy", "shi", "uly", "kyzy", "auy",
            "yut", "aet", "yat", "oval", "okh", "ekh", "aly", "ality", "koy", "noy", "nym", "tor"];

    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("yo", "ё"),
        ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("ju", "ю"), ("ja", "я"), ("a", "а"), ("b", "б"),
        ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"),
        ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"),
        ("f", "ф"), ("h", "х"), ("c", "ц"), ("y", "ы"), ("'", "ь"), ("q", "қ"), ("x", "кс"),
    ];

    private static readonly Knowledge<FrozenDictionary<string, string>> Words = new(language => language.Tables.Read("transliterated-words.tsv")
        .SelectMany(row => row[0].Split('|').Select(form => (form, row[1])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal));

    /// <summary>What the romanised word is in English; null where the table does not have it.</summary>
    public static string? InEnglish(Language language, string lower) => Words.Of(language).GetValueOrDefault(lower);

    /// <summary>Whether letters and ending are those of a romanised word of Russian or Kazakh rather than of a coinage.</summary>
    public static bool LooksRomanised(Language language, string lower)
    {
        if (Words.Of(language).ContainsKey(lower)) return true;
        foreach (var cluster in Clusters) if (lower.Contains(cluster, StringComparison.Ordinal)) return true;
        return WordEnding.IsAny(lower, Endings, 3);
    }

    /// <summary>
    /// The word in Russian letters: turpotok is турпоток. Romanisation loses the soft sign and ы, so it is what an editor looks up, not a
    /// quotation.
    /// </summary>
    public static string ToRussian(string lower)
    {
        var russian = new StringBuilder(lower.Length);
        for (var at = 0; at < lower.Length;)
        {
            var (latin, cyrillic) = Array.Find(Letters, pair => string.CompareOrdinal(lower, at, pair.Latin, 0, pair.Latin.Length) == 0);
            russian.Append(cyrillic ?? lower[at].ToString());
            at += latin?.Length ?? 1;
        }

        return russian.ToString();
    }
}
