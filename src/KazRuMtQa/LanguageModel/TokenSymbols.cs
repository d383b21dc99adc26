using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>Finds the symbol of a token: by the number of its entry where the lexicon has the word, else by its form.</summary>
/// <param name="vocabulary">The symbols of the model.</param>
/// <param name="lexicon">What the tokens were read with.</param>
internal readonly struct TokenSymbols(Vocabulary vocabulary, Lexicon lexicon)
{
    private readonly int[] ofEntries = vocabulary.NumbersOf(lexicon);

    public bool TryGet(Token token, out ushort symbol)
    {
        if (!token.IsWord || token.Entry.Number < 0) return vocabulary.TryGet(WordSymbols.Form(token), out symbol);
        var number = ofEntries[token.Entry.Number];
        symbol = (ushort)Math.Max(0, number);
        return number >= 0;
    }
}
