using System.Globalization;
using System.Text;

namespace KazRuMtQa.Languages;

/// <summary>Latin letters without their marks: é is e, ı is i, ł is l. Hyphens, apostrophes and soft signs fall away.</summary>
internal static class PlainLetters
{
    public static string Of(string lower)
    {
        if (lower.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0) return lower;
        var plain = new StringBuilder(lower.Length + 2);
        foreach (var c in lower)
        {
            if (c is >= 'a' and <= 'z') plain.Append(c);
            else if (Spelled(c) is { } letters) plain.Append(letters);
            else if (char.IsLetter(c)) plain.Append(Of(c));
        }

        return plain.ToString();
    }

    /// <summary>The base letter, or the letter itself.</summary>
    public static char Of(char c) => c switch
    {
        < '\u0080' => c,
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' or 'ð' => 'd',
        'ə' or 'ǝ' => 'a',
        'ŋ' => 'n',
        _ when char.IsSurrogate(c) => c,
        _ => c.ToString().Normalize(NormalizationForm.FormD) is [var first, ..]
            && CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter ? first : c,
    };

    /// <summary>Letters whose mark is a sound of its own: š is sh.</summary>
    private static string? Spelled(char c) => c switch
    {
        'š' or 'ş' or 'ș' or 'ś' => "sh",
        'ž' or 'ż' or 'ź' => "zh",
        'č' or 'ç' or 'ć' => "ch",
        'ß' => "ss",
        'æ' => "ae",
        'þ' => "th",
        _ => null,
    };
}
