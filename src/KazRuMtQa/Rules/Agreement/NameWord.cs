using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>A capitalised word that may be part of the name of a person.</summary>
internal static class NameWord
{
    /// <summary>"Sophia Gardens", "Sara Lee Corp": what is called after somebody is nobody.</summary>
    private static readonly Knowledge<FrozenSet<string>> CalledAfter = Knowledge.Words("place-nouns.tsv", "company-forms.tsv", "bodies.tsv");

    public static bool Is(Token token) =>
        token.IsWord && (token.Case == LetterCase.Capitalised || (token.Case == LetterCase.Mixed && token.IsCapitalised)) && token.Lower.Length > 2
            && !token.Is(WordClass.Function | WordClass.Month | WordClass.Weekday);

    /// <summary>Whether the other name goes on with the first, in the same sentence.</summary>
    public static bool IsNext(Document document, Token name, Token next) =>
        Is(next) && next.SpaceBefore && document.SentenceOf(name) == document.SentenceOf(next);

    /// <summary>The last word of "San Diego Zoo".</summary>
    public static bool IsCalledAfter(Language language, string lower) => CalledAfter.Of(language).Contains(lower);
}
