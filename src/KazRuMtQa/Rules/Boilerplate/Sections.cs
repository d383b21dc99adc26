using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>Words that sites name their sections with: news, politics, society.</summary>
internal static class Sections
{
    private static readonly HashSet<string> Words = Table.Read("section-words.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

    public static bool IsSection(string word) => Words.Contains(word);
}
