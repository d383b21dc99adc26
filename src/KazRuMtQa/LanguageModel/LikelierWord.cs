using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Finds a word that fits a place better than the one that stands there: another form or derivation of it, or another grammatical word.
/// </summary>
internal static class LikelierWord
{
    private const float FewestBits = 9;
    private const int LongestEnding = 3;
    private const int MostCandidates = 120;

    private static readonly string[][] Alike =
    [
        ["in", "on", "at", "by", "for", "from", "to", "with", "of", "about", "under", "into", "over", "against", "between", "among", "after",
            "during", "through"],
        ["a", "an", "the", "its", "their", "his", "her", "this", "these"],
        ["is", "are", "was", "were", "be", "been", "being", "has", "have", "had"],
        ["who", "which", "that", "whose", "where"],
        ["will", "would", "can", "could", "may", "might", "should", "must"],
    ];

    /// <returns>The word in lower case; null when none is so much likelier that it can be offered.</returns>
    public static string? Of(Document document, Token token)
    {
        if (NgramModel.Words.In(document.Models) is not { } model || Rewriting.Of(document) is not { } rewriting) return null;
        var (best, gain) = rewriting.Best(token, Candidates(document.Language.Lexicon, model.Symbols, token.Lower));
        return gain >= FewestBits ? best : null;
    }

    private static IEnumerable<string> Candidates(Lexicon lexicon, Vocabulary vocabulary, string word)
    {
        if (Array.Find(Alike, group => group.Contains(word)) is { } alike) return alike;
        var stem = word[..Math.Min(word.Length, Math.Max(3, word.Length - LongestEnding))];
        var (first, length) = vocabulary.StartingWith(stem).GetOffsetAndLength(vocabulary.Count);
        return Enumerable.Range(first, length).Select(number => vocabulary[number])
            .Where(form => form.Length <= word.Length + LongestEnding && form.All(char.IsAsciiLetter) && lexicon[form].IsCommonWord)
            .Take(MostCandidates);
    }
}
