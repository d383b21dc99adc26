using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>Where in a text a phrase is looked for: the column <c>where</c> of the tables.</summary>
internal enum PhrasePlace : byte
{
    /// <summary>The column is empty.</summary>
    Anywhere,

    /// <summary>
    /// <c>line</c>: the phrase is all of a line of at most 60 tokens, the ornaments before it and the arrows and stops behind it aside.
    /// </summary>
    Line,

    /// <summary><c>sentence</c>: a sentence begins with it, ornaments aside.</summary>
    Sentence,

    /// <summary><c>bracket</c>: it follows an opening bracket, and may go on over the end of the sentence.</summary>
    Bracket,
}

/// <summary>The tokens at which a phrase has to begin and may end, by its place.</summary>
internal static class PhrasePlaces
{
    private const int LongestLine = 60;

    /// <summary>
    /// The line without bullets, brackets and rulers before it, and without arrows and stops behind it; null for one that is too long.
    /// </summary>
    public static Range? Line(Document document, Paragraph paragraph)
    {
        var tokens = document.Tokens;
        var (first, end) = (paragraph.FirstToken, paragraph.EndToken);
        if (end - first > LongestLine) return null;
        while (first < end && IsOrnament(tokens[first])) first++;
        while (end > first && (IsOrnament(tokens[end - 1]) || tokens[end - 1].EndsSentence || tokens[end - 1].Lower is ":" or ")" or "]")) end--;
        return first < end ? first..end : null;
    }

    /// <summary>The sentence from its first word on; empty for one of marks alone.</summary>
    public static Range Sentence(Document document, Sentence sentence)
    {
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && IsBullet(document.Tokens[first])) first++;
        return first..sentence.EndToken;
    }

    private static bool IsOrnament(Token token) => token.Kind == TokenKind.Symbol ? token.Lower is not "©"
        : token.Kind == TokenKind.Mark
            && token.Lower is "-" or "–" or "—" or "•" or "*" or "·" or "»" or "«" or "›" or "‹" or "(" or "[" or "/" or "#" or "_" or "▪" or "…";

    private static bool IsBullet(Token token) =>
        token.Kind is TokenKind.Mark or TokenKind.Symbol && token.Lower is "(" or "[" or "*" or "#" or "-" or "•" or "_" or ">" or "/";
}
