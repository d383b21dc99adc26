using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// Cuts the passages worth judging out of a document: in each sentence the run of words whose log odds rise highest above a level in sum, then the
/// best of what is left on both sides, and so on. An editor mends a stretch of words, not each of them: shorter or weaker runs meet editors' marks
/// no more often than words drawn by lot.
/// </summary>
internal static class Passages
{
    public const int Fewest = 4;
    public const int Most = 8;

    /// <summary>What the log odds of a passage have to come to, above the level and in sum.</summary>
    private const float LeastSum = 1f;

    /// <summary>Log odds above which a word adds to a passage.</summary>
    public const float Level = -0.9f;

    /// <summary>Names, numbers and marks that may stand between two words of a passage.</summary>
    private const int WidestGap = 2;

    /// <summary>Longer stretches of words are cut, so that the cost stays linear in the length of the text.</summary>
    private const int LongestStretch = 60;

    /// <param name="document">The text.</param>
    /// <param name="judged">Indexes of the tokens that are judged, in text order.</param>
    /// <param name="logOdds">Of each of them.</param>
    /// <param name="isTaken">Whether a rule has said something of the token already: no passage goes over it.</param>
    /// <returns>Passages in no particular order; they do not overlap.</returns>
    public static List<Passage> Of(Document document, IReadOnlyList<int> judged, IReadOnlyList<float> logOdds, Func<int, bool> isTaken)
    {
        var found = new List<Passage>();
        for (var first = 0; first < judged.Count;)
        {
            if (isTaken(judged[first]))
            {
                first++;
                continue;
            }

            var end = first + 1;
            while (end < judged.Count && end - first < LongestStretch && Continues(document, judged[end - 1], judged[end], isTaken)) end++;
            Cut(first, end, logOdds, found);
            first = end;
        }

        return found;
    }

    private static bool Continues(Document document, int word, int next, Func<int, bool> isTaken)
    {
        if (next - word > WidestGap + 1 || document.SentenceOf(document.Tokens[word]) != document.SentenceOf(document.Tokens[next])) return false;
        for (var i = word + 1; i <= next; i++) if (isTaken(i) || IsOfCode(document.Tokens[i])) return false;
        return true;
    }

    /// <summary>A sign that stands in formulas and programs, where words are names and no prose.</summary>
    private static bool IsOfCode(Token token) => token.Lower is ['[' or ']' or '{' or '}' or '<' or '>' or '=' or '|', ..];

    /// <summary>Adds the passages of a stretch of words.</summary>
    private static void Cut(int first, int end, IReadOnlyList<float> logOdds, List<Passage> found)
    {
        if (Best(first, end, logOdds) is not { } best) return;
        found.Add(best);
        Cut(first, best.First, logOdds, found);
        Cut(best.End, end, logOdds, found);
    }

    private static Passage? Best(int first, int end, IReadOnlyList<float> logOdds)
    {
        var (most, best) = (LeastSum, (Passage?)null);
        for (var from = first; from + Fewest <= end; from++)
        {
            var sum = 0f;
            for (var to = from; to < Math.Min(end, from + Most); to++)
            {
                sum += logOdds[to] - Level;
                if (to - from + 1 < Fewest || sum <= most) continue;
                (most, best) = (sum, new Passage(from, to + 1));
            }
        }

        return best;
    }
}
