using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>The phrases of a table, looked up by their first word. Immutable.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, List<PhrasePattern>> byFirstWord = new(StringComparer.Ordinal);

    public PhraseIndex(IEnumerable<string> phrases, Language language)
    {
        foreach (var phrase in phrases)
        {
            var pattern = PhrasePattern.Parse(phrase, language);
            foreach (var word in pattern.FirstWords.Distinct())
            {
                if (!byFirstWord.TryGetValue(word, out var patterns)) byFirstWord[word] = patterns = [];
                patterns.Add(pattern);
            }
        }
    }

    /// <summary>That of the column <c>phrase</c>, the first one, of a table.</summary>
    public static Knowledge<PhraseIndex> Of(string table) => new(language => new PhraseIndex(language.Tables.Read(table).Select(row => row[0]), language));

    /// <returns>One past the last token of the longest match that begins at <paramref name="first"/>; -1 when there is none.</returns>
    public int Match(TokenList tokens, int first, int end)
    {
        if (first >= end) return -1;
        var key = tokens[first].IsNumber ? "#" : tokens[first].Lower;
        if (!byFirstWord.TryGetValue(key, out var patterns)) return -1;
        var longest = -1;
        foreach (var pattern in patterns) longest = Math.Max(longest, pattern.Match(tokens, first, end));
        return longest;
    }
}
