namespace KazRuMtQa.Rules;

/// <summary>A passage as a message quotes it: in one line, and no longer than an editor needs to find it.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string passage)
    {
        var text = passage.AsSpan().Trim();
        if (text.Length <= Longest) return text.ToString().ReplaceLineEndings(" ");
        var space = text[..Longest].LastIndexOf(' ');
        var cut = space > Longest / 2 ? space : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..cut].ToString().ReplaceLineEndings(" ") + "…";
    }
}
