using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// How many passages are found at which threshold: on human texts for 1,000 words, on marked articles with their precision and the share of marks
/// found.
/// </summary>
internal sealed class ReadingCurve(IReadOnlyList<ReadText> texts, Func<float[], float> logOdds)
{
    private readonly float[][] scores = [.. texts.Select(text => text.Evidence.Select(logOdds).ToArray())];

    /// <summary>The threshold at which so many passages are found in 1,000 words of the texts.</summary>
    public float ThresholdFor(Func<ReadText, bool> which, double rate)
    {
        var (low, high) = (-6f, 8f);
        for (var step = 0; step < 30; step++)
        {
            var middle = (low + high) / 2;
            if (Rate(which, middle) > rate) low = middle;
            else high = middle;
        }

        return high;
    }

    public double Rate(Func<ReadText, bool> which, float threshold, Func<OddPassage, bool>? shows = null)
    {
        var (found, words) = (0L, 0L);
        foreach (var (text, passages) in Passages(which, threshold, shows)) (found, words) = (found + passages.Count,
            words + text.Document.WordCount);
        return words == 0 ? 0 : 1000.0 * found / words;
    }

    /// <param name="which">The texts to read.</param>
    /// <param name="threshold">What the worst word of a passage has to reach.</param>
    /// <param name="shows">What else a passage needs; null for nothing.</param>
    public IEnumerable<(ReadText Text, List<OddPassage> Passages)> Passages(
        Func<ReadText, bool> which, float threshold, Func<OddPassage, bool>? shows = null)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (!which(texts[i])) continue;
            var passages = OddPassages.Of(texts[i].Document, texts[i].Judged, scores[i], threshold);
            yield return (texts[i], [.. shows is null ? passages : passages.Where(shows)]);
        }
    }

    /// <summary>Whether the passage touches a mark.</summary>
    public static bool IsRight(ReadText text, OddPassage passage) => text.Marks.Any(mark =>
        mark.Span.Overlaps(TextSpan.Covering(passage.First.Span, passage.Last.Span)));

    /// <summary>Passages, how many of them lie on a mark, marks, how many of them are found; of the marks that pass.</summary>
    public MarkCounts Marks(Func<ReadText, bool> which, float threshold, Func<EditorMark, bool> counted, Func<OddPassage, bool>? shows = null)
    {
        var counts = default(MarkCounts);
        foreach (var (text, passages) in Passages(text => text.IsAnnotated && which(text), threshold, shows))
        {
            var spans = passages.ConvertAll(passage => TextSpan.Covering(passage.First.Span, passage.Last.Span));
            counts += new MarkCounts(passages.Count, passages.Count(passage => IsRight(text, passage)), text.Marks.Count(counted),
                text.Marks.Count(mark => counted(mark) && spans.Exists(mark.Span.Overlaps)));
        }

        return counts;
    }
}
