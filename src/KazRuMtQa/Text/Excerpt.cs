namespace KazRuMtQa.Text;

/// <summary>Pieces of a text for quoting. Their ends never cut a surrogate pair.</summary>
internal static class Excerpt
{
    /// <summary>The text between two positions, which may lie outside it; shorter by one where an end falls into a surrogate pair.</summary>
    public static string Slice(string text, int start, int end)
    {
        start = Math.Max(0, start);
        end = Math.Min(text.Length, end);
        if (start > 0 && start < end && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start++;
        if (end < text.Length && end > start && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end--;
        return end > start ? text[start..end] : "";
    }

    /// <summary>A passage in ⟦…⟧ with what stands around it, in one line.</summary>
    public static string Around(string text, TextSpan span, int before, int after) =>
        $"{Slice(text, span.Start - before, span.Start)}⟦{span.In(text)}⟧{Slice(text, span.End, span.End + after)}".ReplaceLineEndings("⏎");

    /// <summary>
    /// A passage as a message quotes it: in one line, and of at most 60 characters; it is cut between words where that leaves half of it.
    /// </summary>
    public static string Quote(ReadOnlySpan<char> passage)
    {
        const int Longest = 60;
        var text = passage.Trim();
        if (text.Length <= Longest) return text.ToString().ReplaceLineEndings(" ");
        var space = text[..Longest].LastIndexOf(' ');
        var cut = space > Longest / 2 ? space : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..cut].ToString().ReplaceLineEndings(" ") + "…";
    }
}
