using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A sentence that is a verb and what belongs to it: “Will open in May.”</summary>
internal static class BareVerb
{
    /// <summary>"Will open in May.", "Destroyed 40 houses.": a verb and what belongs to it, and no other verb that could be the main one.</summary>
    public static bool IsAll(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var (first, next) = (tokens[sentence.FirstToken], tokens[sentence.FirstToken + 1]);
        if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)) return false;
        var isOpen = first.Lower == "will" ? next.Case == LetterCase.Lower && next.Is(WordClass.VerbBase)
            && !next.Is(WordClass.Determiner | WordClass.Pronoun)
            : (Clause.ObjectVerbs.Of(document.Language).Contains(first.Lower) && (next.IsNumber || next.Is(WordClass.Article)))
                || IsTornVerb(document, first, before);
        if (!isOpen) return false;
        for (var i = sentence.FirstToken + 2; i < sentence.EndToken - 1; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark || tokens[i].Case == LetterCase.Lower && tokens[i].Is(WordClass.Auxiliary | WordClass.Pronoun)
                || tokens[i].Is(WordClass.VerbPast))
                return false;
        }

        return true;
    }

    /// <summary>"Schools in two districts. Closed until Tuesday.": the sentence before is the subject, and has no verb.</summary>
    private static bool IsTornVerb(Document document, Token first, Sentence before) =>
        first.Is(WordClass.VerbParticiple) && first.Entry.VerbShare > 0.6f && !first.Is(WordClass.VerbGerund)
            && first.Lower is not ("born" or "educated" or "married" or "elected" or "appointed" or "based" or "known")
        && document.Tokens[first.Index + 1].Is(WordClass.Preposition) && Clause.WordCount(document, before) >= 3
            && document.Tokens[before.FirstToken].Case == LetterCase.Capitalised && !Clause.MayHaveVerb(document, before);
}
