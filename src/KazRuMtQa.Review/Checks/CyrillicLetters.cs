using System.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>Russian and Kazakh letters in Latin ones, as far as it takes to hear whether two spellings are one name.</summary>
internal static class CyrillicLetters
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya",
        "a", "g", "k", "n", "o", "u", "u", "h", "i",
    ];

    public static string ToLatin(string lower)
    {
        var latin = new StringBuilder(lower.Length + 4);
        foreach (var c in lower)
        {
            var index = Cyrillic.IndexOf(c, StringComparison.Ordinal);
            if (index < 0) latin.Append(c);
            else latin.Append(Latin[index]);
        }

        return latin.ToString();
    }
}
