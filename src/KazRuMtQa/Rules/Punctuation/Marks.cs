using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>What several punctuation rules ask about a mark and its neighbours.</summary>
internal static class Marks
{
    /// <summary>A comma, semicolon, colon, stop, question or exclamation mark; not an ellipsis.</summary>
    public static bool IsPoint(Token token) => token.Kind == TokenKind.Mark && token.Lower is "," or ";" or ":" or "." or "!" or "?";

    public static bool IsDash(Token token) => token.Kind == TokenKind.Mark && token.Lower is "-" or "–" or "—" or "―" or "--";

    public static bool IsOpeningBracket(Token token) => token.IsMark('(') || token.IsMark('[');

    public static bool IsClosingBracket(Token token) => token.IsMark(')') || token.IsMark(']');

    public static bool IsQuote(Token token) => QuotationFinder.IsDouble(token) || QuotationFinder.IsSingle(token);

    public static bool StartsParagraph(this Document document, Token token) =>
        !token.IsNone && document.SentenceOf(token).Paragraph.FirstToken == token.Index;

    public static bool EndsParagraph(this Document document, Token token) =>
        !token.IsNone && document.SentenceOf(token).Paragraph.EndToken == token.Index + 1;

    /// <summary>Whether the next token touches this one.</summary>
    public static bool TouchesNext(this Document document, Token token) => document.Tokens[token.Index + 1] is { IsNone: false, SpaceBefore: false };
}
