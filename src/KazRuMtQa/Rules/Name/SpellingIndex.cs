using System.Collections.Frozen;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <summary>Spellings of one or several words, looked up by their first word. Immutable.</summary>
internal sealed class SpellingIndex
{
    private readonly FrozenDictionary<string, KnownSpelling[]> byFirst;

    public SpellingIndex(IEnumerable<KnownSpelling> spellings) => byFirst = spellings.GroupBy(spelling => spelling.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(spelling => spelling.Words.Length).ToArray(),
            StringComparer.Ordinal);

    /// <returns>The longest spelling that begins at the token, letter case aside; null when there is none.</returns>
    public KnownSpelling? Match(TokenList tokens, Token first)
    {
        if (!byFirst.TryGetValue(first.Lower, out var spellings)) return null;
        foreach (var spelling in spellings) if (IsAt(tokens, first.Index, spelling.Words)) return spelling;
        return null;
    }

    private static bool IsAt(TokenList tokens, int first, string[] words)
    {
        for (var i = 1; i < words.Length; i++) if (tokens[first + i].Lower != words[i]) return false;
        return true;
    }
}
