using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

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

    public static bool TouchesNextWord(this Document document, Token token) =>
        document.TouchesNext(token) && document.Tokens[token.Index + 1].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>The mark with the word that touches it, before or after: a mark alone is hard to see.</summary>
    public static TextSpan WithWord(this Document document, Token mark)
    {
        if (document.TouchesNextWord(mark)) return Document.SpanOf(mark, document.Tokens[mark.Index + 1]);
        var before = document.Tokens[mark.Index - 1];
        return !mark.SpaceBefore && before.Kind is TokenKind.Word or TokenKind.Number ? Document.SpanOf(before, mark) : mark.Span;
    }

    /// <summary>The findings in text order; one that would share a place with the one before it is left out.</summary>
    public static IEnumerable<Finding> WithoutOverlaps(this IEnumerable<Finding> findings)
    {
        var end = -1;
        foreach (var finding in findings.OrderBy(finding => finding.Span))
        {
            if (finding.Span.Start < end) continue;
            end = finding.Span.End;
            yield return finding;
        }
    }

    /// <summary>Whether the next token touches this one.</summary>
    public static bool TouchesNext(this Document document, Token token) => document.Tokens[token.Index + 1] is { IsNone: false, SpaceBefore: false };

    /// <summary>Two commas that open a word, as typewriters wrote a low quotation mark.</summary>
    public static bool IsTwoCommas(Document document, Token mark) => mark.IsMark(',') && mark.SpaceBefore
        && document.Tokens[mark.Index + 1] is { SpaceBefore: false } second && second.IsMark(',') && document.TouchesNextWord(second);

    /// <summary>
    /// Whether a mark that opens no quotation to be found stands where one should have closed: <c>this year, "the head said</c>, also
    /// <c>this year, " he said</c> with spaces on both sides.
    /// </summary>
    public static bool IsMovedClose(Document document, Token mark)
    {
        var (before, next) = (document.Tokens[mark.Index - 1], document.Tokens[mark.Index + 1]);
        if (!QuotationFinder.IsDouble(mark) || !mark.SpaceBefore || document.StartsParagraph(mark) || !next.IsWord || document.StartsParagraph(next))
            return false;
        return before.IsMark(',') && (next.Case == LetterCase.Lower || Attribution.IsNamedSpeaker(document.Tokens, next.Index))
            && Attribution.Begins(document.Tokens, next.Index);
    }
}
