using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// A sentence as the network reads it: frequent words as they are, with their part of speech; names and numbers by their kind alone, so that where
/// the news is from cannot be learned; double quotation marks left out and dashes written in one way, so that typography cannot.
/// </summary>
internal sealed class ReadingSymbols(Vocabulary vocabulary)
{
    /// <summary>Longer sentences are lists or broken text; what lies beyond is not read.</summary>
    public const int LongestSentence = 120;

    /// <summary>Parts of speech that a row can carry.</summary>
    public const int Tags = (int)PartOfSpeech.Symbol + 1;

    private readonly ushort name = vocabulary.NumberOf(WordSymbols.Name);
    private readonly ushort address = vocabulary.NumberOf(WordSymbols.Address);
    private readonly Dictionary<string, ushort> classes = WordSymbols.Classes.ToDictionary(symbol => symbol, vocabulary.NumberOf,
        StringComparer.Ordinal);

    /// <summary>Whether the network judges the token: a word of the language, not a name, in running text.</summary>
    public static bool IsJudged(Document document, Token token) =>
        token.IsWord && !IsName(document, token) && !document.IsIn(token, Zones.Foreign | Zones.Table | Zones.Byline | Zones.Dateline);

    /// <summary>Reads the symbols of a sentence; the parts of a name are one symbol, which belongs to the last of them.</summary>
    public void Read(Document document, Sentence sentence, List<ReadingSymbol> symbols)
    {
        symbols.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken && symbols.Count < LongestSentence; i++)
        {
            var token = document.Tokens[i];
            if (WordSymbols.IsLeftOut(token)) continue;
            var symbol = new ReadingSymbol(WordOf(document, token), (byte)document.TagAt(i), i);
            if (symbol.Word == name && symbols.Count > 0 && symbols[^1].Word == name) symbols[^1] = symbol;
            else symbols.Add(symbol);
        }
    }

    /// <summary>The forms that a vocabulary counts.</summary>
    public static string? Counted(Document document, Token token) =>
        WordSymbols.IsLeftOut(token) || token.IsNumber || IsName(document, token)
            || !(token.IsWord || token.Kind is TokenKind.Mark or TokenKind.Symbol) ? null : WordSymbols.Form(token);

    private ushort WordOf(Document document, Token token)
    {
        if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Tag) return address;
        if (token.IsNumber) return classes[WordSymbols.NumberClass(token.Lower)];
        if (IsName(document, token)) return name;
        if (vocabulary.TryGet(WordSymbols.Form(token), out var word)) return word;
        return classes[token.IsWord ? WordSymbols.UnknownClass(token.Lower) : "<symbol>"];
    }

    /// <summary>Written with a capital, and hardly ever without one in English news.</summary>
    private static bool IsName(Document document, Token token) =>
        token.IsWord && token.IsCapitalised && (!token.Entry.IsCommonWord
            || (document.TagOf(token).IsProperNoun() && document.SentenceOf(token).FirstToken != token.Index));
}
