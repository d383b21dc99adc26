using KazRuMtQa.Alignment;

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

/// <summary>The shared terms of a table, and where they stand in a text and its source.</summary>
internal abstract class SharedTerms
{
    private readonly SharedTerm[] terms;

    protected SharedTerms(AlignedSource aligned, string table) => terms =
    [
        .. aligned.Language!.Language.Tables.Read(table)
            .Select(row => new SharedTerm(row[0], row[1].Split('|'), row[2].ToLowerInvariant().Split('|'))),
    ];

    public bool IsEnglish(string lower) => Array.Exists(terms, term => term.IsEnglish(lower));

    public IEnumerable<SharedTerm> OfSource(string plain) => terms.Where(term => term.IsSource(plain));

    public IEnumerable<SharedTerm> OfEnglish(string lower) => terms.Where(term => term.IsEnglish(lower));
}

/// <summary>Countries with their peoples and capitals.</summary>
internal sealed class Territories : SharedTerms
{
    private Territories(AlignedSource aligned)
        : base(aligned, "territories.tsv")
    {
    }

    public static Territories Of(AlignedSource aligned) => aligned.Text.Derived(_ => new Territories(aligned));
}

/// <summary>Currencies and units.</summary>
internal sealed class Measures : SharedTerms
{
    private Measures(AlignedSource aligned)
        : base(aligned, "measures.tsv")
    {
    }

    public static Measures Of(AlignedSource aligned) => aligned.Text.Derived(_ => new Measures(aligned));
}
