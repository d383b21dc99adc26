using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>Takes what the model offers as a repair for what stands in place of the quote, and nothing else of its sentence.</summary>
internal static class RepairCheck
{
    private const int LongestRepair = 240;

    /// <summary>A repair may be so many characters longer than twice the quote: words that are missing come in.</summary>
    private const int Leeway = 60;

    /// <returns>The repair; or why the proposal is not to be believed.</returns>
    public static (string? Repair, Drop? Drop) Of(string offered, string sentence, TextSpan quote)
    {
        var (before, found, after) = (sentence[..quote.Start], quote.In(sentence), sentence[quote.End..]);
        var repair = offered;
        // The whole sentence, mended: what is around the quote must be as it was.
        if (before.Trim().Length + after.Trim().Length > 0 && offered.Length >= before.Length + after.Length
            && offered.StartsWith(before, StringComparison.Ordinal) && offered.EndsWith(after, StringComparison.Ordinal))
            repair = offered[before.Length..^after.Length];
        if (repair == found) return (null, Drop.ChangesNothing);
        if (!SafeText.IsWording(repair, found)) return (null, Drop.UnsafeRepair);
        if (repair.Length > Math.Min(LongestRepair, (2 * found.Length) + Leeway)
            || RepeatsNeighbour(repair, found, before, after) || RewritesSentence(repair, found, before + " " + after))
            return (null, Drop.DiffersElsewhere);
        return (repair, null);
    }

    /// <summary>
    /// Whether the repair begins or ends with the word that stands beside the quote anyway: put in place, it would stand there twice.
    /// </summary>
    private static bool RepeatsNeighbour(string repair, string found, string before, string after)
    {
        var (words, old) = (Words(repair), Words(found));
        if (words.Length == 0) return false;
        var (previous, next) = (Words(before).LastOrDefault(), Words(after).FirstOrDefault());
        return (words[0] == previous && old.FirstOrDefault() != previous) || (words[^1] == next && old.LastOrDefault() != next);
    }

    /// <summary>Whether it holds so much of the rest of the sentence that it stands for more than the quote.</summary>
    private static bool RewritesSentence(string repair, string found, string rest)
    {
        const int MostFromElsewhere = 3;
        var others = Words(rest).Where(word => !Language.English.Lexicon[word].Is(WordClass.Function)).ToHashSet(StringComparer.Ordinal);
        return Words(repair).Except(Words(found)).Count(others.Contains) > MostFromElsewhere;
    }

    private static string[] Words(string text) =>
        [.. Tokenizer.Tokenize(text, Language.English).Where(token => token.IsWord || token.IsNumber).Select(token => token.Lower)];
}
