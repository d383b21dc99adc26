using System.Collections.Frozen;
using KazRuMtQa.Languages;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The given names of a language of sources, known through the endings of its cases: Ольгой is Ольга.</summary>
internal sealed class SourceGivenNames
{
    private const int LongestName = 32;

    private static readonly Knowledge<SourceGivenNames> OfLanguages = new(language => new SourceGivenNames(language.Tables));

    private readonly FrozenDictionary<string, Sex> names;
    private readonly string[] cases;
    private readonly string[] nominatives;

    private SourceGivenNames(TableFolder tables)
    {
        names = tables.Read("first-names.tsv").ToFrozenDictionary(
            row => row[0], row => row[1] switch { "f" => Sex.Female, "m" => Sex.Male, _ => Sex.Unknown }, StringComparer.Ordinal);
        var endings = tables.Read("name-endings.tsv").ToLookup(row => row[1], row => row[0]);
        (cases, nominatives) = ([.. endings["case"]], [.. endings["nominative"]]);
    }

    public static SourceGivenNames Of(Language language) => OfLanguages.Of(language);

    /// <summary>The gender of a given name in any case; null for what is no given name.</summary>
    public Sex? GenderOf(string plain)
    {
        if (names.TryGetValue(plain, out var gender)) return gender;
        if (plain.Length > LongestName) return null;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[2 * LongestName];
        plain.CopyTo(name);
        foreach (var ending in cases)
        {
            var stem = plain.Length - ending.Length;
            if (stem < 2 || !plain.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (lookup.TryGetValue(plain.AsSpan(0, stem), out gender)) return gender;
            foreach (var nominative in nominatives)
            {
                nominative.CopyTo(name[stem..]);
                if (lookup.TryGetValue(name[..(stem + nominative.Length)], out gender)) return gender;
            }
        }

        return null;
    }
}
