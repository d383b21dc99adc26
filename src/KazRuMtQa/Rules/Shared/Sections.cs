using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Words that sites name their sections with: news, politics, society.</summary>
internal static class Sections
{
    private static readonly Knowledge<FrozenSet<string>> Words = Knowledge.Words("section-words.tsv");

    public static bool IsSection(Language language, string word) => Words.Of(language).Contains(word);
}
