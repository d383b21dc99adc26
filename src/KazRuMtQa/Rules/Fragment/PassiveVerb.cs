using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A passive without a subject: “was detained”, “can be seen”.</summary>
internal static class PassiveVerb
{
    /// <summary>
    /// One past "was detained", "is planned", "can be seen" that begins at the token and is followed by what no question goes on with; -1 otherwise.
    /// </summary>
    public static int End(TokenList tokens, int at)
    {
        var verb = at;
        if (tokens[at].Lower is "can" or "could" or "should" or "must" or "will" or "has" or "have")
        {
            if (tokens[at + 1].Lower is not ("be" or "been")) return -1;
            verb = at + 1;
        }
        else if (!IsBe(tokens[at]))
        {
            return -1;
        }

        var participle = tokens[verb + 1].Lower is "also" or "already" or "not" ? verb + 2 : verb + 1;
        if (!IsPassive(tokens[participle])) return -1;
        return tokens[participle + 1] is { Case: LetterCase.Lower } next
            && (next.Lower is "that" or "to" or "only" || next.Is(WordClass.Article | WordClass.Preposition | WordClass.NumberWord))
                || tokens[participle + 1].IsNumber ? participle + 1 : -1;
    }

    public static bool IsBe(Token token) => token.Lower is "was" or "were" or "is" or "are";

    private static bool IsPassive(Token token) =>
        token.Case == LetterCase.Lower && token.Is(WordClass.VerbParticiple) && !token.Is(WordClass.VerbBase) && token.Entry.VerbShare >= 0.4f
            && token.Lower is not ("gone" or "set" or "used" or "left" or "born");
}
