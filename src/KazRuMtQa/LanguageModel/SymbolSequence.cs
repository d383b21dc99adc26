namespace KazRuMtQa.LanguageModel;

/// <summary>A sentence as a model reads it. Several tokens can be one symbol (a name of three words) and some are none (quotation marks).</summary>
/// <param name="Symbols">The symbols, without the ends of the sentence.</param>
/// <param name="TokenOf">For every symbol the index of its (last) token in the document.</param>
internal readonly record struct SymbolSequence(List<ushort> Symbols, List<int> TokenOf)
{
    public static SymbolSequence Empty => new([], []);

    public void Add(ushort symbol, int token)
    {
        Symbols.Add(symbol);
        TokenOf.Add(token);
    }

    public void Clear()
    {
        Symbols.Clear();
        TokenOf.Clear();
    }
}
