using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A group of words without a verb between two stops, where no journalist would break off for effect.</summary>
internal static class LoneGroup
{
    private static readonly Knowledge<FrozenSet<string>> PlainOpeners = Knowledge.List("fragment/verbless-sentence plain-openers");

    /// <summary>What opens no complete sentence unless a clause follows.</summary>
    private static readonly Knowledge<FrozenSet<string>> TornOpeners = Knowledge.List("fragment/verbless-sentence torn-openers");

    public static bool Is(Document document, Sentence sentence) =>
        IsBetweenSentences(document, sentence) && !Clause.MayHaveVerb(document, sentence) && !HasAside(document, sentence);

    /// <summary>
    /// "The" and plain prepositions open captions too: those must stand between sentences. Journalists break off short groups for effect, not long
    /// ones.
    /// </summary>
    private static bool IsBetweenSentences(Document document, Sentence sentence)
    {
        var first = document.Tokens[sentence.FirstToken];
        if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)) return false;
        if (TornOpeners.Of(document.Language).Contains(first.Lower))
            return Clause.WordCount(document, sentence) >= 7 || first.Lower == "and" && document.Tokens[first.Index + 1].Lower == "also";
        return PlainOpeners.Of(document.Language).Contains(first.Lower) && sentence.Index + 1 < document.Sentences.Count
            && document.Sentences[sentence.Index + 1].Paragraph == sentence.Paragraph;
    }

    /// <summary>"And also", "To the employees": what opens no sentence in good style, with a comma in it or without.</summary>
    private static bool IsTornOpening(Document document, Sentence sentence)
    {
        var (first, second) = (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1]);
        return (first.Lower, second.Lower) is ("and", "also") or ("to", "the");
    }

    /// <summary>Figures, quotations and capitalised lists are results, titles and tables in words.</summary>
    private static bool HasAside(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            var token = document.Tokens[i];
            if (token.IsMark(',') && IsTornOpening(document, sentence)) continue;
            if (token.IsNumber || token.Kind is TokenKind.Mark or TokenKind.Url or TokenKind.Symbol
                || token.Lower is "not" or "no" or "nor" or "only" or "even" or "just" or "same" or "more" or "why" or "what" or "course" or "fact"
                    or "example" or "least")
                return true;
        }

        return false;
    }
}
