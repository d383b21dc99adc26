namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>Numbers the symbols of texts, and base forms, in one row.</summary>
internal sealed class SymbolNumbers
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly List<int> lemmas = [];

    public string this[int number] => names[number];

    public int NumberOf(string name)
    {
        if (byName.TryGetValue(name, out var number)) return number;
        names.Add(name);
        return byName[name] = names.Count - 1;
    }

    /// <summary>Number of the base form of the word.</summary>
    public int LemmaOf(int word)
    {
        while (lemmas.Count <= word) lemmas.Add(-1);
        if (lemmas[word] >= 0) return lemmas[word];
        var lemma = NumberOf(MinedSymbols.LemmaOf(names[word]));
        return lemmas[word] = lemma;
    }

    /// <summary>The phrase as the tables write it.</summary>
    public string TextOf(int[] phrase) => string.Join(' ', phrase.Select(symbol => names[symbol]));
}
