using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>Countries and continents whose names take no article, of <c>countries.tsv</c>.</summary>
internal static class Countries
{
    private static readonly FrozenSet<string> Names = Table.Read("countries.tsv").Select(row => row[0].ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lower) => Names.Contains(lower);
}
