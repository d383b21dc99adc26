using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>An office with the body or place that it is held of: "the head of the Ministry of Defence", "the mayor of Tver".</summary>
internal static class HeldOffice
{
    /// <summary>So many words lie at most between the office and the name.</summary>
    private const int Farthest = 14;

    /// <summary>Offices that are held of something: the head of a region, the founder of a club.</summary>
    private static readonly Knowledge<FrozenSet<string>> Offices = Knowledge.Words("held-offices.tsv");

    private static readonly Knowledge<FrozenSet<string>> Bodies = Knowledge.Words("bodies.tsv");

    /// <summary>Words that a name completes: the book, the ship, the street are called so.</summary>
    private static readonly Knowledge<FrozenSet<string>> CalledSo = Knowledge.Words("name-introducers.tsv");

    /// <summary>
    /// Whether the word before the name is the last of the body or place to which an office belongs. A capitalised office with its body is a title,
    /// which needs no comma.
    /// </summary>
    public static bool EndsBefore(Document document, Token given)
    {
        var tokens = document.Tokens;
        var last = tokens[given.Index - 1];
        if (last.IsMark(')') && tokens[last.Index - 2].IsMark('(') && tokens[last.Index - 1].Case == LetterCase.Upper) last = tokens[last.Index - 3];
        if (!last.IsWord || last.Lower == "state" || last.Lower[^1] == '.' || CalledSo.Of(document.Language).Contains(last.Lower)
            || Offices.Of(document.Language).Contains(last.Lower) || last.Is(WordClass.Function | WordClass.GivenName) || last.Lower == "'s")
            return false;
        if (!last.IsCapitalised && !Bodies.Of(document.Language).Contains(last.Lower)) return false;
        var sentence = document.SentenceOf(given).FirstToken;
        for (var i = last.Index; i > given.Index - Farthest && i >= sentence; i--)
        {
            var token = tokens[i];
            // A title of state has capitals, and needs no comma: "Secretary of State John Kerry".
            if (token.Lower == "of" && i > sentence && Offices.Of(document.Language).Contains(tokens[i - 1].Lower))
                return tokens[i - 1].Case == LetterCase.Lower || !last.IsCapitalised;
            if (!token.IsWord
                || (!token.IsCapitalised
                    && (token.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Attribution)
                        || (token.Is(WordClass.Preposition) && token.Lower is not ("of" or "for" or "in")))))
                return false;
        }

        return false;
    }
}
