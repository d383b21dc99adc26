using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A thing that both languages have a word for: by what its forms begin with in the source, and in English.</summary>
internal sealed record SharedTerm(string Code, string[] Source, string[] English)
{
    /// <summary>Stems as short as these have to be the whole word: рф, us, га.</summary>
    private const int ShortStem = 3;

    public bool IsSource(string plain) => Begins(Source, plain);

    public bool IsEnglish(string lower) => Begins(English, lower);

    private static bool Begins(string[] stems, string word)
    {
        foreach (var stem in stems)
        {
            if (stem.Length <= ShortStem ? word == stem || word == stem + "." : word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}

/// <summary>The shared terms of a table of a source language.</summary>
internal class SharedTerms
{
    // By the first letter: every word of an article is asked for.
    private readonly FrozenDictionary<char, SharedTerm[]> bySource;
    private readonly FrozenDictionary<char, SharedTerm[]> byEnglish;

    protected SharedTerms(Language language, string table)
    {
        SharedTerm[] terms =
            [.. language.Tables.Read(table).Select(row => new SharedTerm(row[0], row[1].Split('|'), row[2].ToLowerInvariant().Split('|')))];
        (bySource, byEnglish) = (ByFirst(terms, term => term.Source), ByFirst(terms, term => term.English));
    }

    public bool IsEnglish(string lower) => Array.Exists(Under(byEnglish, lower), term => term.IsEnglish(lower));

    public SharedTerm[] OfSource(string plain) => Array.FindAll(Under(bySource, plain), term => term.IsSource(plain));

    public SharedTerm[] OfEnglish(string lower) => Array.FindAll(Under(byEnglish, lower), term => term.IsEnglish(lower));

    private static SharedTerm[] Under(FrozenDictionary<char, SharedTerm[]> terms, string word) =>
        word.Length == 0 ? [] : terms.GetValueOrDefault(word[0], []);

    private static FrozenDictionary<char, SharedTerm[]> ByFirst(SharedTerm[] terms, Func<SharedTerm, string[]> stems) => terms
        .SelectMany(term => stems(term).Select(stem => (First: stem[0], Term: term))).Distinct()
        .GroupBy(pair => pair.First, pair => pair.Term).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}

/// <summary>Countries with their peoples and capitals.</summary>
internal sealed class Territories : SharedTerms
{
    private static readonly Knowledge<Territories> Key = new(language => new Territories(language));

    private Territories(Language language)
        : base(language, "territories.tsv")
    {
    }

    public static Territories Of(AlignedSource aligned) => Key.Of(aligned.Language!.Language);
}

/// <summary>Currencies and units.</summary>
internal sealed class Measures : SharedTerms
{
    private static readonly Knowledge<Measures> Key = new(language => new Measures(language));

    private Measures(Language language)
        : base(language, "measures.tsv")
    {
    }

    public static Measures Of(AlignedSource aligned) => Key.Of(aligned.Language!.Language);
}
