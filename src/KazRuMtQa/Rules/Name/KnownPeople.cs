using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Name;

/// <summary>The people of the tables of names who go by one first name and a surname.</summary>
internal static class KnownPeople
{
    private static readonly Knowledge<FrozenDictionary<string, string[]>> FirstNames = new(language => (
        from name in language.Names.All
        where name.Kind == "person"
        let words = name.Canonical.Split(' ')
        where words.Length == 2
        group words[0] by words[1].ToLowerInvariant()).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <param name="language">The language of the tables.</param>
    /// <param name="surname">A surname in lower case.</param>
    /// <returns>The first names, as they are written, of those who bear it.</returns>
    public static string[] FirstNamesOf(Language language, string surname) => FirstNames.Of(language).GetValueOrDefault(surname) ?? [];
}
