using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>Forms of verbs (<c>verbs.tsv</c>) and nouns (<c>irregular-plurals.tsv</c>, others by rule).</summary>
internal sealed class Inflections
{
    private static readonly Inflection[] Columns = [Inflection.Base, Inflection.Third, Inflection.Past, Inflection.Participle, Inflection.Gerund];

    private readonly FrozenDictionary<string, string[]> verbs;
    private readonly FrozenDictionary<string, string> plurals;
    private readonly Lazy<FrozenDictionary<string, VerbForms>> verbByForm;

    public Inflections(TableFolder tables)
    {
        verbs = tables.Read("verbs.tsv").ToFrozenDictionary(row => row[0], StringComparer.Ordinal);
        plurals = tables.Read("irregular-plurals.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        verbByForm = new(() => ByForm(tables));
    }

    /// <summary>
    /// The verb that the form belongs to; null when it is none. Of a form of two verbs ("found", "lay") the one that has it as base.
    /// </summary>
    public VerbForms? VerbOf(string form) => verbByForm.Value.GetValueOrDefault(form);

    /// <summary>Every form of the word, as a verb when it is one and as a noun, with what it can be.</summary>
    public IReadOnlyDictionary<string, Inflection> Of(string word)
    {
        var forms = new Dictionary<string, Inflection>(StringComparer.Ordinal);
        Add(word, Inflection.Base);
        Add(PluralOf(word), Inflection.Third);
        if (!verbs.TryGetValue(word, out var row)) return forms;
        for (var column = 1; column < Columns.Length; column++)
        {
            foreach (var form in row[column].Split('|')) if (form != "-") Add(form, Columns[column]);
        }

        // The only verb with a present of several forms.
        if (word == "be") foreach (var form in (string[])["am", "are"]) Add(form, Inflection.Base);
        return forms;

        void Add(string form, Inflection inflection) => forms[form] = forms.GetValueOrDefault(form) | inflection;
    }

    /// <summary>The form of the word that is asked for: one of the verb's when the list has it, else formed by rule.</summary>
    public string Inflect(string word, Inflection inflection)
    {
        if (inflection == Inflection.Third && plurals.TryGetValue(word, out var plural)) return plural;
        if (verbs.TryGetValue(word, out var row) && row[Array.IndexOf(Columns, inflection)] is not "-" and var forms) return forms.Split('|')[0];
        return inflection switch
        {
            Inflection.Third => PluralOf(word),
            Inflection.Past or Inflection.Participle => EndsInConsonantAndY(word) ? word[..^1] + "ied" : word + (word.EndsWith('e') ? "d" : "ed"),
            Inflection.Gerund => (word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) ? word[..^1] : word) + "ing",
            _ => word,
        };
    }

    private string PluralOf(string noun)
    {
        if (plurals.TryGetValue(noun, out var plural)) return plural;
        if (EndsInConsonantAndY(noun)) return noun[..^1] + "ies";
        string[] sibilants = ["s", "x", "z", "ch", "sh"];
        return noun + (Array.Exists(sibilants, end => noun.EndsWith(end, StringComparison.Ordinal)) ? "es" : "s");
    }

    private static FrozenDictionary<string, VerbForms> ByForm(TableFolder tables)
    {
        var found = new Dictionary<string, VerbForms>(StringComparer.Ordinal);
        var verbs = tables.Read("verbs.tsv").Where(row => Array.TrueForAll(row, cell => cell != "-"))
            .Select(row => (Row: row, Forms: new VerbForms(First(row[0]), First(row[1]), First(row[2]), First(row[3]), First(row[4])))).ToArray();
        foreach (var (row, forms) in verbs) found[row[0]] = forms;
        foreach (var (row, forms) in verbs) foreach (var form in row.SelectMany(cell => cell.Split('|'))) found.TryAdd(form, forms);
        return found.ToFrozenDictionary(StringComparer.Ordinal);

        static string First(string cell) => cell.Split('|')[0];
    }

    private static bool EndsInConsonantAndY(string word) => word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
}
