namespace KazRuMtQa.Lab.Data;

/// <summary>Annotators' files count code points; our texts count UTF-16 units.</summary>
internal static class CodePoints
{
    /// <returns>The unit at which the code point of that number begins, the end of the text included; null behind it.</returns>
    public static int? UnitOf(string text, int codePoint)
    {
        var at = 0;
        for (; codePoint > 0 && at < text.Length; codePoint--) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return codePoint == 0 ? at : null;
    }
}
