using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>The gender of given names and whether they are borne where the news comes from (<c>given-names.tsv</c>).</summary>
internal sealed class GivenNames
{
    private static readonly Knowledge<GivenNames> Key = new(language => new GivenNames(language));

    private readonly FrozenDictionary<string, (Gender Gender, bool IsEastern)> names;

    private GivenNames(Language language) =>
        names = language.Tables.Read("given-names.tsv").GroupBy(row => row[0].ToLowerInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => (GenderOf(group.Select(row => row[1])), group.Any(row => IsEasternOrigin(row[2]))),
            StringComparer.Ordinal);

    public static GivenNames Of(Language language) => Key.Of(language);

    /// <summary>The gender of those who bear the name; unknown for a name of both, and for what is no given name.</summary>
    /// <param name="lower">A lower-case form.</param>
    public Gender GenderOf(string lower) => names.TryGetValue(lower, out var name) ? name.Gender : Gender.Unknown;

    /// <summary>Whether the name is borne in the countries whose news is translated from Russian and Kazakh.</summary>
    /// <param name="lower">A lower-case form.</param>
    public bool IsEastern(string lower) => names.TryGetValue(lower, out var name) && name.IsEastern;

    private static bool IsEasternOrigin(string origin) =>
        origin is "ru" or "uk" or "be" or "kk" or "ky" or "uz" or "tg" or "tt" or "az" or "ka" or "hy";

    private static Gender GenderOf(IEnumerable<string> genders) =>
        genders.Distinct().ToArray() is [var gender] ? gender == "f" ? Gender.Female : Gender.Male : Gender.Unknown;
}
