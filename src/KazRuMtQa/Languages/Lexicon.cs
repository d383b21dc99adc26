using System.Globalization;
using System.IO.Compression;

namespace KazRuMtQa.Languages;

/// <summary>
/// Word forms with their classes and frequencies, merged from the tables of a language and <c>words.tsv.gz</c>. Immutable once built; building
/// that of English takes some 50 ms.
/// </summary>
internal sealed class Lexicon
{
    private readonly FormTable forms = new(80_000);
    private readonly HashSet<string> titles;
    private readonly Dictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> abbreviations;

    public Lexicon(TableFolder tables)
    {
        ReadCounts(tables);
        foreach (var row in tables.Read("function-words.tsv"))
        {
            var entry = EntryFor(row[0]);
            foreach (var name in row[1].Split('|')) entry.Class |= FunctionClass(name);
        }

        foreach (var row in tables.Read("verbs.tsv")) AddVerb(row);
        foreach (var row in tables.Read("given-names.tsv"))
            EntryFor(row[0].ToLowerInvariant()).Class |= row[1] == "f" ? WordClass.FemaleName : WordClass.MaleName;
        foreach (var row in tables.Read("attribution-verbs.tsv"))
        {
            foreach (var form in row.SelectMany(cell => cell.Split('|'))) EntryFor(form).Class |= WordClass.Attribution;
        }

        foreach (var row in tables.Read("units.tsv"))
        {
            EntryFor(row[0].ToLowerInvariant()).Class |= WordClass.Unit;
            if (row[2] != "-") EntryFor(row[2].ToLowerInvariant()).Class |= WordClass.Unit;
        }

        foreach (var row in tables.Read("gendered-nouns.tsv"))
        {
            var noun = row[0].ToLowerInvariant().TrimEnd('.');
            var gender = row[1] == "f" ? WordClass.FemaleNoun : WordClass.MaleNoun;
            EntryFor(noun).Class |= gender;
            if (row[2] == "title") EntryFor(noun + ".").Class |= gender;
        }

        foreach (var row in tables.Read("role-nouns.tsv")) EntryFor(row[0]).Class |= WordClass.RoleNoun;
        foreach (var row in tables.Read("brands.tsv")) EntryFor(row[0].ToLowerInvariant()).Class |= WordClass.Brand;

        var kinds = new Dictionary<string, Abbreviation>(StringComparer.Ordinal);
        foreach (var row in tables.Read("abbreviations.tsv")) kinds[row[0]] = Enum.Parse<Abbreviation>(row[1], ignoreCase: true);
        // REP. and DR. stand in transcripts and headlines.
        foreach (var title in kinds.Where(kind => kind.Value == Abbreviation.Title).ToArray())
            kinds.TryAdd(title.Key.ToUpperInvariant(), Abbreviation.Title);
        titles = kinds.Where(kind => kind.Value == Abbreviation.Title).Select(kind => kind.Key.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        abbreviations = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the lower-case form is an abbreviation that a name always follows ("gen.", "mr.").</summary>
    internal bool IsTitle(string lower) => titles.Contains(lower);

    /// <param name="lower">A lower-case form as in <see cref="Text.Token.Lower"/>.</param>
    public WordEntry this[ReadOnlySpan<char> lower] => forms.TryGet(lower, out _, out var entry) ? entry : WordEntry.Unknown;

    /// <summary>The form kept in the lexicon and its entry, so that a tokenizer need not make a new string.</summary>
    internal bool TryGet(ReadOnlySpan<char> lower, uint hash, out string form, out WordEntry entry) =>
        forms.TryGet(lower, hash, out form, out entry);

    /// <summary>How many forms there are; their entries are numbered from 0.</summary>
    internal int Count => forms.Count;

    /// <summary>The form whose entry has the number.</summary>
    internal string FormOf(int number) => forms[number];

    /// <summary>What kind of abbreviation the form (with its stops, case kept) is, if it is one.</summary>
    internal Abbreviation AbbreviationOf(ReadOnlySpan<char> form) => abbreviations.TryGetValue(form, out var kind) ? kind : Abbreviation.None;

    private static WordClass FunctionClass(string name) => name switch
    {
        "article" => WordClass.Article | WordClass.Function,
        "determiner" => WordClass.Determiner | WordClass.Function,
        "preposition" => WordClass.Preposition | WordClass.Function,
        "conjunction" => WordClass.Conjunction | WordClass.Function,
        "pronoun" => WordClass.Pronoun | WordClass.Function,
        "auxiliary" => WordClass.Auxiliary | WordClass.Function,
        "number" => WordClass.NumberWord,
        "month" => WordClass.Month,
        "weekday" => WordClass.Weekday,
        "other" => WordClass.Function,
        _ => throw new InvalidDataException($"function-words.tsv: unknown class '{name}'."),
    };

    private void AddVerb(string[] row)
    {
        ReadOnlySpan<WordClass> classes =
            [WordClass.VerbBase, WordClass.VerbThird, WordClass.VerbPast, WordClass.VerbParticiple, WordClass.VerbGerund];
        for (var column = 0; column < classes.Length; column++)
        {
            if (row[column] == "-") continue;
            foreach (var form in row[column].Split('|')) EntryFor(form).Class |= classes[column];
        }
    }

    private void ReadCounts(TableFolder tables)
    {
        using var stream = tables.Open("words.tsv.gz");
        if (stream is null) return;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        foreach (var row in Table.Parse("words.tsv", reader))
        {
            var entry = EntryFor(row[0]);
            entry.PerMillion = Number(row[1]);
            entry.CapitalisedShare = Number(row[2]);
            entry.NounShare = Number(row[3]);
            entry.VerbShare = Number(row[4]);
            entry.AdjectiveShare = Number(row[5]);
        }

        static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);
    }

    private WordEntry EntryFor(string form) => forms.GetOrAdd(form);
}
