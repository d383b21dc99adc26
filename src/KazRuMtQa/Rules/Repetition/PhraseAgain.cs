using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>A phrase of two to eight tokens that comes twice in a row, also after a comma or "and".</summary>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Last">The last of them where it comes again.</param>
internal sealed record PhraseAgain(int Length, Token Last)
{
    private const int Longest = 8;

    /// <summary>The longest phrase that begins at a word and comes again at once, not by the writer's intent; null for none.</summary>
    public static PhraseAgain? At(Document document, int start)
    {
        if (document.Forms.Next(start) > start + Longest + 3) return null;
        var tokens = document.Tokens;
        for (var length = Longest; length >= 2; length--)
        {
            var second = SecondOf(tokens, start, length);
            if (tokens[second].Lower != tokens[start].Lower || tokens[second].IsNone) continue;
            var same = 0;
            var content = 0;
            while (same < length && tokens[start + same].Lower == tokens[second + same].Lower
                && (tokens[start + same].IsWord || tokens[start + same].IsNumber))
            {
                if (!tokens[start + same].Is(WordClass.Function) && tokens[start + same].IsWord) content++;
                same++;
            }

            // A heading that the text takes up: "OIL PRODUCTS Oil products rose", "a fire in Taraz In Taraz a fire".
            if (tokens[start].Case is LetterCase.Upper or LetterCase.Lower && tokens[second].Case == LetterCase.Capitalised) continue;
            // "We have to go there, we have to go there": who speaks stresses it.
            if (second > start + length && document.IsIn(tokens[start], Zones.Quotation)) continue;
            if (same < length || content == 0
                || (length == 2
                    && (second == start + length + 1 && tokens[second - 1].IsMark(',') && !IsNounAgain(document, start, second)
                        || IsIdiom(document, start))))
                continue;
            if (length == 2 && IsReported(document, start, second + length)) continue;
            if (length <= 3
                && (document.IsIn(tokens[start], Zones.Quotation)
                    || (tokens[second - 1].Is(WordClass.Conjunction) && !EndsClause(tokens, second + length))))
                continue;
            // A caption, a credit or a heading and the text that takes it up.
            if (second == start + length && tokens[start].Case == LetterCase.Capitalised && tokens[second].Case == LetterCase.Capitalised) continue;
            if (document.SentenceOf(tokens[start]) == document.SentenceOf(tokens[second + length - 1]))
                return new PhraseAgain(length, tokens[second + length - 1]);
        }

        return null;
    }

    /// <summary>"He said he said nothing": what was said is told of saying.</summary>
    private static bool IsReported(Document document, int start, int next) =>
        document.Tokens[start].Is(WordClass.Pronoun) && document.Tokens[start + 1].Is(WordClass.Attribution)
            && document.Tokens[next].IsWord;

    /// <summary>"the police, the police and": not "the more, the more", and not "the road, the road that he knew".</summary>
    private static bool IsNounAgain(Document document, int start, int second) =>
        document.Tokens[start].Lower == "the" && document.Tokens[start + 1] is { Case: LetterCase.Lower, Entry.NounShare: > 0.8f }
            && !document.IsIn(document.Tokens[start], Zones.Quotation)
        && document.Tokens[second + 2] is var after
            && (after.Lower is "and" or "or" || after.EndsSentence || after.Is(WordClass.Auxiliary));

    /// <summary>Where the second phrase begins: at once, after a comma, or after "and", "or", "but also".</summary>
    private static int SecondOf(TokenList tokens, int start, int length)
    {
        var at = start + length;
        if (tokens[at].IsMark(',')) at++;
        if (tokens[at].Lower is not ("and" or "or" or "but") || tokens[at].Lower == tokens[start].Lower) return at;
        return tokens[at + 1].Lower == "also" ? at + 2 : at + 1;
    }

    /// <summary>
    /// Two or three words after "and" are the same again only if no further word of their phrase follows: not "the city and the city council".
    /// </summary>
    private static bool EndsClause(TokenList tokens, int next) =>
        tokens[next].Kind is TokenKind.Mark or TokenKind.None && tokens[next].Lower is not ("-" or "'" or "’");

    /// <summary>door to door to door, again and again and again, from time to time to</summary>
    private static bool IsIdiom(Document document, int start) =>
        document.Tokens[start].Lower == document.Tokens[start + 4].Lower || document.Tokens[start + 1].Lower is "to" or "after" or "by"
            || document.Tokens[start - 1].Lower == document.Tokens[start + 1].Lower;
}
