using System.Globalization;
using System.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// Text that is safe to show: what an article holds must neither drive the terminal nor hide in the page. Controls become their pictures
/// (␛), characters without a shape their code (&lt;U+200B&gt;), tabs and line ends a space, lone surrogates U+FFFD.
/// </summary>
internal static class Visible
{
    public static string Of(string text)
    {
        var i = 0;
        while (i < text.Length && IsPlain(text[i])) i++;
        if (i == text.Length) return text;
        var result = new StringBuilder(text, 0, i, text.Length + 16);
        foreach (var rune in text.AsSpan(i).EnumerateRunes()) Append(result, rune);
        return result.ToString();
    }

    /// <summary>As <see cref="Of"/>, but without the characters that have no shape: for the text around a passage.</summary>
    public static string WithoutShapeless(string text) =>
        DisplayWidth.IsPlain(text)
            ? text
            : Of(string.Concat(text.Where(c => c == '\u200D' || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)));

    private static void Append(StringBuilder result, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029 or 0x85) result.Append(' ');
        else if (rune.Value < 0x20) result.Append((char)(0x2400 + rune.Value));
        else if (rune.Value == 0x7F) result.Append('␡');
        else if (category is UnicodeCategory.Control or UnicodeCategory.Format && !IsJoiner(result, rune))
            result.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        else result.Append(rune);
    }

    /// <summary>A joiner in an emoji of several parts holds it together; anywhere else it is a stray character.</summary>
    private static bool IsJoiner(StringBuilder before, Rune rune) =>
        rune.Value == 0x200D && before.Length > 0 && (char.IsLowSurrogate(before[^1]) || before[^1] == '\uFE0F');

    private static bool IsPlain(char c) => c is >= ' ' and < '\u007F' or > '\u00AD' and < '\u0600' or >= '\u2010' and <= '\u2027';
}
