using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>
/// Lines of their own that a table knows from beginning to end, the marks around them aside. Sentences of the article are never looked
/// into.
/// </summary>
internal static class FurnitureLines
{
    private const int LongestLine = 60;

    public static IEnumerable<Paragraph> Matching(Document document, PhraseIndex phrases) =>
        document.Paragraphs.Where(paragraph => Matches(document, paragraph, phrases));

    public static bool Matches(Document document, Paragraph paragraph, PhraseIndex phrases)
    {
        if (paragraph.EndToken - paragraph.FirstToken > LongestLine) return false;
        var (first, end) = Core(document.Tokens, paragraph);
        return first < end && phrases.Match(document.Tokens, first, end) == end;
    }

    /// <summary>The line without bullets, brackets and rulers before it, and without arrows and stops behind it.</summary>
    private static (int First, int End) Core(TokenList tokens, Paragraph paragraph)
    {
        var (first, end) = (paragraph.FirstToken, paragraph.EndToken);
        while (first < end && IsOrnament(tokens[first])) first++;
        while (end > first && (IsOrnament(tokens[end - 1]) || tokens[end - 1].EndsSentence || tokens[end - 1].Lower is ":" or ")" or "]")) end--;
        return (first, end);
    }

    private static bool IsOrnament(Token token) => token.Kind == TokenKind.Symbol ? token.Lower is not "©"
        : token.Kind == TokenKind.Mark && token.Lower is "-" or "–" or "—" or "•" or "*" or "·" or "»" or "«" or "›" or "‹" or "(" or "[" or "/" or "#" or "_" or "▪" or "…";
}
