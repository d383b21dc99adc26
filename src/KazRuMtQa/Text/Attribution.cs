using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>Tells whether a speaker is named from a place on: <c>said the mayor</c>, <c>he noted</c>, <c>the head of the region said</c>.</summary>
internal static class Attribution
{
    private const int LongestSpeaker = 12;

    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="from">The token that the attribution would begin with.</param>
    public static bool Begins(TokenList tokens, int from)
    {
        for (var i = from; i < from + LongestSpeaker && !tokens[i].IsNone && !tokens[i].EndsSentence && !QuotationFinder.IsDouble(tokens[i]); i++)
        {
            var isVerb = tokens[i].Is(WordClass.Attribution) && tokens[i].Case == LetterCase.Lower
                && tokens[i].Entry.VerbShare >= tokens[i].Entry.NounShare;
            // "It indicates", "that said": a sentence of the speaker's own rather than his name.
            if (isVerb && (i == from || i > from + 1 || !tokens[from].Is(WordClass.Function) || IsSpeaker(tokens[from].Lower))) return true;
        }

        return false;
    }

    /// <summary><c>Danial Akhmetov said</c>: one to three capitalised words and a verb of saying, also behind an office between commas.</summary>
    public static bool IsNamedSpeaker(TokenList tokens, int from)
    {
        var i = from;
        while (i < from + 3 && tokens[i].IsWord && tokens[i].IsCapitalised && !tokens[i].Is(WordClass.Function)) i++;
        if (i == from) return false;
        var end = tokens[i].IsMark(',') ? i + LongestSpeaker : i + 1;
        for (; i < end && !tokens[i].IsNone && !tokens[i].EndsSentence; i++)
            if (IsSaying(tokens[i])) return true;
        return false;
    }

    /// <summary>A verb of saying that has a subject: "said", "notes".</summary>
    public static bool IsSaying(Token token) =>
        token.Case == LetterCase.Lower && token.Is(WordClass.Attribution) && token.Is(WordClass.VerbPast | WordClass.VerbThird);

    private static bool IsSpeaker(string pronoun) => pronoun is "he" or "she" or "they" or "i" or "we";
}
