using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>What a single quotation mark is, and where its speaker is named.</summary>
internal static class QuoteMarks
{
    public static string ClosingOf(string mark) => mark switch { "“" or "„" => "”", "«" => "»", _ => mark };

    public static string OpeningOf(string mark) => mark switch { "”" => "“", "»" => "«", _ => mark };

    public static bool IsNoQuote(Document document, Token mark)
    {
        if (document.IsIn(mark, Zones.Table) || IsApostrophe(document, mark) || Marks.IsMovedClose(document, mark)
            || (mark.Span.Start > 0 && document.Text[mark.Span.Start - 1] == '€'))
            return true;
        // (" or ' characters): the mark is spoken of.
        return document.Tokens[mark.Index + 1].Lower is "or" or "and" or "characters" or "symbols"
            && document.Tokens[mark.Index - 1].Lower is "(" or "or" or "and";
    }

    /// <summary>
    /// The index of the comma before the words that name the speaker and end the sentence: <c>“The roof was hard, the foreman said.</c>
    /// </summary>
    public static int? Speaker(Document document, int open, Sentence sentence)
    {
        var tokens = document.Tokens;
        for (var i = open + 3; i + 2 < sentence.EndToken; i++)
        {
            if (tokens[i].IsMark(',') && tokens[i - 1].IsWord && (tokens[i + 1].Lower is "he" or "she" or "the" || People(tokens[i + 1]))
                && Speaks(tokens, i + 1) is > 0 and var verb && tokens[verb + 1].IsMark('.'))
                return i;
        }

        return null;

        static bool People(Token token) => token.IsCapitalised && token.IsWord && !token.Is(WordClass.Function);
    }

    /// <summary>
    /// <c>“The roof was hard, the foreman said. It leaked.</c> before a paragraph that opens with a mark: not a quotation over several paragraphs,
    /// for the speaker is named within.
    /// </summary>
    public static bool GoesOnAfterSpeaker(Document document, Quotation quotation) => quotation.ContinuesInNextParagraph && quotation.Close < 0
        && Speaker(document, quotation.Open, document.SentenceOf(document.Tokens[quotation.Open])) is not null;

    /// <summary>The index of "said" at most five words on; -1 for none.</summary>
    public static int Speaks(TokenList tokens, int from)
    {
        for (var i = from + 1; i < from + 6 && tokens[i].IsWord; i++)
            if (tokens[i].Is(WordClass.Attribution) && tokens[i].Is(WordClass.VerbPast | WordClass.VerbThird)) return i;
        return -1;
    }

    /// <summary><c>the workers" main complaint</c>: pages that turn every apostrophe after a word into a double mark.</summary>
    public static bool IsApostrophe(Document document, Token mark)
    {
        var next = document.Tokens[mark.Index + 1];
        return !mark.SpaceBefore && document.Tokens[mark.Index - 1] is { IsWord: true } owner && owner.Lower.EndsWith('s')
            && next is { SpaceBefore: true, Case: LetterCase.Lower } && !next.Is(WordClass.Attribution | WordClass.Function);
    }
}
