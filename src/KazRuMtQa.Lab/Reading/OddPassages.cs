using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>Joins words that are judged odd to passages: an editor mends a stretch of words, not each of them.</summary>
internal static class OddPassages
{
    /// <summary>A neighbour of an odd word belongs to its passage although it reaches so much less.</summary>
    private const float Slack = 0.7f;

    /// <param name="document">The text.</param>
    /// <param name="judged">The tokens judged, in text order.</param>
    /// <param name="logOdds">Of each of them, that an editor would have to change it.</param>
    /// <param name="threshold">What the worst word of a passage has to reach.</param>
    public static IEnumerable<OddPassage> Of(Document document, IReadOnlyList<int> judged, IReadOnlyList<float> logOdds, float threshold)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            if (logOdds[i] < threshold) continue;
            var (first, last, worst) = (i, i, i);
            while (first > 0 && Continues(document, judged[first - 1], judged[first]) && logOdds[first - 1] >= threshold - Slack) first--;
            while (last + 1 < judged.Count && Continues(document, judged[last], judged[last + 1]) && logOdds[last + 1] >= threshold - Slack)
            {
                last++;
                if (logOdds[last] > logOdds[worst]) worst = last;
            }

            yield return new OddPassage(document.Tokens[judged[first]], document.Tokens[judged[last]], document.Tokens[judged[worst]],
                logOdds[worst]);
            i = last;
        }
    }

    private static bool Continues(Document document, int token, int next) => next == token + 1
        && document.SentenceOf(document.Tokens[token]) == document.SentenceOf(document.Tokens[next]);
}
