using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

/// <summary>Whether the text around words in another script introduces them.</summary>
internal static class ForeignIntroduction
{
    /// <summary>From so many words on it is a clause, not a name or a term.</summary>
    private const int Clause = 3;

    /// <summary>The full name of a body at home, in brackets, is hardly longer.</summary>
    private const int LongestGloss = 5;

    private const int Near = 9;

    private static readonly Knowledge<FrozenSet<string>> Introducing = Knowledge.List("untranslated/foreign-script introducing");

    /// <summary>
    /// "Astana (Астана)", "in Russian: «…»", "the word тенге", a name in brackets or followed by its translation in brackets: the author knows that
    /// the words are foreign. A clause is introduced only where it is quoted or stands behind a colon: a verb of saying before it, a bracket
    /// around it or a dash behind it excuse nobody for not translating it.
    /// </summary>
    public static bool IsIntroduced(Document document, Token first, Token last, int words)
    {
        var (before, after) = (document.Tokens[first.Index - 1], document.Tokens[last.Index + 1]);
        var isBracketed = before.Lower is "(" or "[" && after.Lower is ")" or "]" or "," or ";";
        if (words >= Clause)
        {
            if (isBracketed)
                return words <= LongestGloss && document.Tokens[first.Index - 2] is { IsWord: true } && !HasColon(document.Tokens, first, last);
            var isQuoted = Marks.IsQuote(before) && Marks.IsQuote(after);
            return (isQuoted && IsGlossed(document.Tokens, document.Tokens[after.Index + 1]))
                || ((isQuoted || before.IsMark(':')) && IsSpokenOf(document, first));
        }

        if (IsInBrackets(document.Tokens, first) || IsSpokenOf(document, first)) return true;
        if (after.Kind == TokenKind.Mark && (Marks.IsQuote(after) || after.IsMark(','))) after = document.Tokens[after.Index + 1];
        if (Marks.IsDash(after) && document.SentenceOf(first).Paragraph.FirstToken == first.Index) return false;
        return IsGlossed(document.Tokens, after) || Marks.IsDash(after);
    }

    private static bool HasColon(TokenList tokens, Token first, Token last)
    {
        for (var i = first.Index; i < last.Index; i++) if (tokens[i].IsMark(':')) return true;
        return false;
    }

    /// <summary>"(a kind of bread)", "means bread", "in Kazakh".</summary>
    private static bool IsGlossed(TokenList tokens, Token after) =>
        after.Lower is "(" or "[" or "means" or "meaning" or "literally" or "translated"
            || (after.Lower == "in" && tokens[after.Index + 1].IsCapitalised);

    /// <summary>An open bracket not far before; "[:ru]" is closed again.</summary>
    private static bool IsInBrackets(TokenList tokens, Token first)
    {
        for (var i = first.Index - 1; i >= 0 && i > first.Index - Near; i--)
        {
            if (tokens[i].Lower is ")" or "]") return false;
            if (tokens[i].Lower is "(" or "[") return true;
        }

        return false;
    }

    /// <summary>A word before that says that what follows is foreign: the sign, the word, in Russian.</summary>
    private static bool IsSpokenOf(Document document, Token first)
    {
        var tokens = document.Tokens;
        for (int i = first.Index - 1; i >= 0 && i > first.Index - Near; i--)
        {
            var before = tokens[i];
            if (before.EndsSentence || document.SentenceOf(before).Paragraph != document.SentenceOf(first).Paragraph) break;
            if (Introducing.Of(document.Language).Contains(before.Lower)) return true;
        }

        return false;
    }
}
