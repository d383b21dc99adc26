using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>
/// A question that code asks of whatever language a document is in: a word list, an index over phrases. The answer is
/// made once for each language, on first ask, and kept with that language; the key itself remembers the last one only.
/// </summary>
/// <param name="make">Makes the answer from the tables of the language.</param>
internal sealed class Knowledge<T>(Func<Language, T> make)
    where T : class
{
    /// <summary>The last answer and whose it is: rules ask for each token, and nearly always of the same language.</summary>
    private volatile Tuple<Language, T>? last;

    public T Of(Language language)
    {
        if (last is { } known && ReferenceEquals(known.Item1, language)) return known.Item2;
        var answer = language.Get(this);
        last = Tuple.Create(language, answer);
        return answer;
    }

    internal T Make(Language language) => make(language);
}

/// <summary>The usual questions.</summary>
internal static class Knowledge
{
    private static readonly Knowledge<FrozenDictionary<string, FrozenSet<string>>> Lists = new(language => language.Tables.Read("word-lists.tsv")
        .GroupBy(row => row[0], row => row[1])
        .ToFrozenDictionary(list => list.Key, list => list.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The first column of the tables as a set.</summary>
    public static Knowledge<FrozenSet<string>> Words(params string[] tables) =>
        new(language => tables.SelectMany(table => language.Tables.Read(table)).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A short list of <c>word-lists.tsv</c>, named after the rule and what its words are; empty where the language has none.</summary>
    public static Knowledge<FrozenSet<string>> List(string name) =>
        new(language => Lists.Of(language).GetValueOrDefault(name, FrozenSet<string>.Empty));

    /// <summary>A short list of <c>word-pairs.tsv</c>, named like those of words: each word with another.</summary>
    public static Knowledge<FrozenDictionary<string, string>> Pairs(string name) => new(language => language.Tables.Read("word-pairs.tsv")
        .Where(row => row[0] == name).ToFrozenDictionary(row => row[1], row => row[2], StringComparer.Ordinal));

    /// <summary>The table by its first column.</summary>
    public static Knowledge<FrozenDictionary<string, T>> Map<T>(string table, Func<string[], T> value) =>
        new(language => language.Tables.Read(table).ToFrozenDictionary(row => row[0], value, StringComparer.Ordinal));
}
