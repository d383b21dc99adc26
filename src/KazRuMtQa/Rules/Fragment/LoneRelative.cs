using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A relative clause as a sentence: the main clause that it or its noun belongs to is lost.</summary>
internal static class LoneRelative
{
    public static bool Is(Document document, Sentence sentence) => IsRelative(document, sentence) || IsNounWithRelative(document, sentence);

    /// <summary>"Which was opened in 2019." as a sentence; "Which is why" is good style.</summary>
    private static bool IsRelative(Document document, Sentence sentence)
    {
        var (first, verb, next) =
            (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1], document.Tokens[sentence.FirstToken + 2]);
        return first.Lower == "which" && verb.Lower is "was" or "were" or "is" or "are" && next.Is(WordClass.VerbParticiple)
            && next.Entry.VerbShare > 0.4f && Clause.Before(document, sentence) is not null;
    }

    /// <summary>
    /// "The head of the department, who arrived on a visit.": the comma opens a clause that runs to the end, and the noun before it has no verb.
    /// </summary>
    private static bool IsNounWithRelative(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (tokens[sentence.FirstToken].Lower is not ("the" or "a" or "an")) return false;
        var comma = sentence.FirstToken + 1;
        while (comma < sentence.EndToken && !tokens[comma].IsMark(',')) comma++;
        if (comma - sentence.FirstToken < 3 || tokens[comma + 1].Lower is not ("who" or "which") || !tokens[comma + 2].Is(WordClass.FiniteVerb))
            return false;
        for (var i = sentence.FirstToken; i < comma; i++)
            if (tokens[i] is { IsWord: false, IsNumber: false } || Clause.MayBeVerb(document, tokens[i])) return false;
        var verbs = 0;
        for (var i = comma + 2; i < sentence.EndToken - 1; i++)
        {
            if (tokens[i] is { IsWord: false, IsNumber: false } || tokens[i].Lower is "and" or "but") return false;
            if (Clause.MayBeVerb(document, tokens[i])) verbs++;
        }

        return verbs <= 1;
    }
}
