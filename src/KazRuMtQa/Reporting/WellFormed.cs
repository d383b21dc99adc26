using System.Text;

namespace KazRuMtQa.Reporting;

/// <summary>Text that can be written as UTF-8.</summary>
internal static class WellFormed
{
    /// <summary>
    /// The text with every lone surrogate replaced by U+FFFD. It keeps its length, so that offsets into it stay true; an escape such as
    /// <c>\ud83d</c> would keep the value too, but many JSON readers refuse it.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(rune);
        return result.ToString();
    }
}
