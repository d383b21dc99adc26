using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A passive that has lost its auxiliary.</summary>
internal static class LostPassive
{
    /// <summary>"The new code adopted in spring.": a noun and a participle whose "was" is lost.</summary>
    public static bool Is(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (tokens[sentence.FirstToken].Lower is not ("the" or "a" or "an" or "this")) return false;
        var participle = -1;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 1; i++)
        {
            var token = tokens[i];
            if (token is { IsWord: false, IsNumber: false } || token.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Conjunction)
                || token.Lower is "that" or "which" or "who" or "not")
                return false;
            if (participle < 0 && token.Case == LetterCase.Lower && Clause.ObjectVerbs.Of(document.Language).Contains(token.Lower)) participle = i;
            else if (Clause.MayBeVerb(document, token)) return false;
        }

        return participle > sentence.FirstToken + 1 && tokens[participle + 1].Lower is "in" or "on" or "by" or "at" or "during" or "within"
            && !IsNeverPassive(tokens[participle]);
    }

    /// <summary>"The line held in May", "the site launched in June", "the show opened on Friday".</summary>
    private static bool IsNeverPassive(Token verb) =>
        verb.Lower is "held" or "launched" or "opened" or "started" or "signed" or "sold" or "cut" or "printed" or "registered" or "solved"
            or "recorded" or "completed" or "landed";
}
