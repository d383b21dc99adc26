using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>
/// What is known of a language that articles are written in: a folder of tables, each read on first use. Documents carry it and rules ask
/// it, so that another language is another value. Immutable and thread-safe.
/// </summary>
internal sealed class Language
{
    private readonly ConcurrentDictionary<object, Lazy<object>> knowledge = new();
    private readonly Lazy<Lexicon> lexicon;
    private readonly Lazy<KnownNames> names;
    private readonly Lazy<Inflections> inflections;
    private readonly Lazy<Romanisation> romanisation;
    private readonly Lazy<FrozenSet<string>> countries;

    /// <param name="code">ISO 639-1 code.</param>
    /// <param name="tables">What is known; of what a missing table would hold nothing is known.</param>
    public Language(string code, TableFolder tables)
    {
        (Code, Tables) = (code, tables);
        lexicon = new(() => new Lexicon(tables));
        names = new(() => KnownNames.Read(tables, Lexicon));
        inflections = new(() => new Inflections(tables));
        romanisation = new(() => new Romanisation(tables));
        countries = new(() => tables.Read("countries.tsv").Select(row => row[0].ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The language of the articles that this library is made for.</summary>
    public static Language English { get; } = new("en", TableFolder.Embedded("en", "any"));

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    public TableFolder Tables { get; }

    public Lexicon Lexicon => lexicon.Value;

    public KnownNames Names => names.Value;

    public Inflections Inflections => inflections.Value;

    public Romanisation Romanisation => romanisation.Value;

    /// <summary>Countries and continents whose names take no article, in lower case.</summary>
    public FrozenSet<string> Countries => countries.Value;

    /// <summary>What the key makes of the tables, made once for this language.</summary>
    internal T Get<T>(Knowledge<T> key)
        where T : class =>
        (T)knowledge.GetOrAdd(key, static (_, argument) => new Lazy<object>(() => argument.key.Make(argument.language)), (key, language: this)).Value;
}
