using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>The five forms of a verb, as <c>verbs.tsv</c> gives them; found by any of them.</summary>
internal sealed record VerbForms(string Base, string Third, string Past, string Participle, string Gerund)
{
    private static readonly Lazy<FrozenDictionary<string, VerbForms>> ByForm = new(Read);

    /// <summary>The verb that the form belongs to; null when it is none. Of a form of two verbs ("found", "lay") the one that has it as base.</summary>
    public static VerbForms? Of(string form) => ByForm.Value.GetValueOrDefault(form);

    private static FrozenDictionary<string, VerbForms> Read()
    {
        var found = new Dictionary<string, VerbForms>(StringComparer.Ordinal);
        var verbs = Table.Read("verbs.tsv").Where(row => Array.TrueForAll(row, cell => cell != "-"))
            .Select(row => (Row: row, Forms: new VerbForms(First(row[0]), First(row[1]), First(row[2]), First(row[3]), First(row[4])))).ToArray();
        foreach (var (row, forms) in verbs) found[row[0]] = forms;
        foreach (var (row, forms) in verbs) foreach (var form in row.SelectMany(cell => cell.Split('|'))) found.TryAdd(form, forms);
        return found.ToFrozenDictionary(StringComparer.Ordinal);

        static string First(string cell) => cell.Split('|')[0];
    }
}
