using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// Cuts sentences into what frames are made of: common words as they are; names, numbers and rare words by their kind alone, so that where the
/// news is from cannot be learned; double quotation marks left out and dashes written in one way, so that typography cannot.
/// </summary>
internal static class ReadingSymbols
{
    /// <summary>Longer sentences are lists or broken text; what lies beyond is not read.</summary>
    private const int LongestSentence = 120;

    private static readonly ulong Name = StableHash.Of(WordSymbols.Name);

    /// <summary>Whether the reader judges the token: a word of the language, not a name, in running text.</summary>
    public static bool IsJudged(Document document, Token token) =>
        token.IsWord && !IsName(document, token) && !document.IsIn(token, Zones.Foreign | Zones.Table | Zones.Byline | Zones.Dateline);

    /// <summary>Reads the symbols of a sentence; the parts of a name are one symbol, which belongs to the last of them.</summary>
    public static void Read(Document document, Sentence sentence, List<ReadingSymbol> symbols)
    {
        symbols.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken && symbols.Count < LongestSentence; i++)
        {
            var token = document.Tokens[i];
            if (WordSymbols.IsLeftOut(token)) continue;
            var symbol = new ReadingSymbol(WordOf(document, token), document.TagAt(i), i);
            if (symbol.Word == Name && symbols.Count > 0 && symbols[^1].Word == Name) symbols[^1] = symbol;
            else symbols.Add(symbol);
        }
    }

    private static ulong WordOf(Document document, Token token)
    {
        if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Tag) return StableHash.Of(WordSymbols.Address);
        if (token.IsNumber) return StableHash.Of(WordSymbols.NumberClass(token.Lower));
        if (IsName(document, token)) return Name;
        return StableHash.Of(token.IsWord && !token.Entry.IsCommonWord ? WordSymbols.UnknownClass(token.Lower) : WordSymbols.Form(token));
    }

    /// <summary>Written with a capital, and hardly ever without one in English news.</summary>
    private static bool IsName(Document document, Token token) =>
        token.IsWord && token.IsCapitalised && (!token.Entry.IsCommonWord
            || (document.TagOf(token).IsProperNoun() && document.SentenceOf(token).FirstToken != token.Index));
}
