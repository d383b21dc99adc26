using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KazRuMtQa.Reporting;

/// <summary>Text made safe to stand in a page or in an attribute. Nothing of an article or a file name is written past it.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string text) => Encoder.Encode(Visible.Of(text));

    /// <summary>
    /// A piece of an article, with its line ends. Characters without a shape are left out (an override of direction would turn the page
    /// around), or named when <paramref name="isMarked"/>, as they are then what is flagged.
    /// </summary>
    public static string OfArticle(ReadOnlySpan<char> text, bool isMarked)
    {
        var result = new StringBuilder(text.Length + 16);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpecial(text, i)) continue;
            result.Append(Encoder.Encode(text[start..i].ToString()));
            start = i + 1;
            if (text[i] == '\r') result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (char.IsControl(text[i])) result.Append(Of(text[i].ToString()));
            else if (isMarked) result.Append(CultureInfo.InvariantCulture, $"<span class=\"ghost\" data-c=\"U+{(int)text[i]:X4}\"></span>");
        }

        return result.Append(Encoder.Encode(text[start..].ToString())).ToString();
    }

    private static bool IsSpecial(ReadOnlySpan<char> text, int i)
    {
        if (text[i] is >= ' ' and < '\u007F' or '\n' or '\t') return false;
        if (char.IsControl(text[i])) return true;
        // The joiner of an emoji of several parts holds it together.
        var joins = text[i] == '\u200D' && i > 0 && (char.IsLowSurrogate(text[i - 1]) || text[i - 1] == '\uFE0F');
        return CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.Format && !joins;
    }
}
