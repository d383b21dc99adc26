using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Words that English doubles: by grammar (had had), for stress (very very), in imitation (ha ha).</summary>
internal static class DoubledInEnglish
{
    private static readonly Knowledge<FrozenSet<string>> Words =
        new(language => language.Tables.Read("doubled-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    public static bool Is(Language language, string lower) => Words.Of(language).Contains(lower);
}
