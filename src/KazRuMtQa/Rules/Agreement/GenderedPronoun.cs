using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>"He", "her" and the like: what they say by themselves, and what the words beside them say of whom they can mean.</summary>
internal static class GenderedPronoun
{
    /// <summary>The gender of "he", "his", "him"; null for a word that is no such pronoun.</summary>
    public static Gender? GenderOf(Token token) => token.Lower switch
    {
        "he's" or "he'll" or "he'd" => Gender.Male,
        "she's" or "she'll" or "she'd" => Gender.Female,
        "he" or "his" or "him" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => null,
    };

    /// <summary>The form that means a person of the other gender in the same place: only of "her" the place tells which.</summary>
    public static string OfOtherGender(TokenList tokens, Token pronoun)
    {
        var right = pronoun.Lower switch
        {
            "he" => "she",
            "she" => "he",
            "he's" or "he'll" or "he'd" => "s" + pronoun.Lower,
            "she's" or "she'll" or "she'd" => pronoun.Lower[1..],
            "his" => "her",
            "him" => "her",
            "himself" => "herself",
            "herself" => "himself",
            _ => tokens[pronoun.Index - 1].Lower == "to" && !tokens[pronoun.Index + 1].IsWord ? "him" : "his",
        };
        return pronoun.IsCapitalised ? Characters.Capitalised(right) : right;
    }

    /// <summary>Whether the words beside it show that it means none of the persons named before, or a title.</summary>
    public static bool IsOfNobodyNear(TokenList tokens, Token pronoun) =>
        IsSomeoneElse(tokens, pronoun) || IsEither(tokens, pronoun) || IsTitle(tokens, pronoun) || tokens[pronoun.Index - 1].Lower is "who" or "whom";

    /// <summary>"drove her home": an object is someone else; "her book" is the subject's. "Charli XCX herself" is the named one.</summary>
    private static bool IsSomeoneElse(TokenList tokens, Token pronoun)
    {
        // "he, the coach, said"
        if (pronoun.Lower is "he" or "she" && tokens[pronoun.Index + 1].IsMark(',')
            && tokens[pronoun.Index + 2].Is(WordClass.Article))
            return true;
        if (pronoun.Lower is "himself" or "herself") return tokens[pronoun.Index - 1].IsCapitalised;
        if (tokens[pronoun.Index - 1].Lower == "to" && tokens[pronoun.Index - 2].Lower == "according") return false;
        return pronoun.Lower == "her"
            && (tokens[pronoun.Index + 1] is not { IsWord: true } next || next.Is(WordClass.Function)
                || next.Lower is "back" or "away" or "home" or "there" or "here" or "down" or "again" || next.Is(WordClass.VerbGerund));
    }

    /// <summary>"he or she", "his or her".</summary>
    private static bool IsEither(TokenList tokens, Token pronoun) =>
        tokens[pronoun.Index - 1].Lower is "or" or "/" || tokens[pronoun.Index + 1].Lower is "or" or "/";

    /// <summary>"Her Majesty".</summary>
    private static bool IsTitle(TokenList tokens, Token pronoun) => pronoun.IsCapitalised && tokens[pronoun.Index + 1].IsCapitalised;

    /// <summary>"Kovaleva worked all his life": it means the subject. "Tyler changed his life": somebody else's.</summary>
    public static bool IsOfSubject(TokenList tokens, Token pronoun) =>
        pronoun.Lower is "his" or "her" && tokens[pronoun.Index + 1].Lower is "life" or "own" && tokens[pronoun.Index - 1] is var verb
            && (!verb.Is(WordClass.FiniteVerb)
                || verb.Lower is "spent" or "spends" or "lived" or "lives" or "devoted" or "dedicated" or "lost" or "risked");

    /// <summary>"…,” he says".</summary>
    public static bool IsSpeaker(TokenList tokens, Token pronoun) =>
        QuotationFinder.IsDouble(tokens[pronoun.Index - 1]) && tokens[pronoun.Index + 1].Is(WordClass.Attribution);
}
