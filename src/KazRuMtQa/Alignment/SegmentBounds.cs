using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Which sentences may stand for one another where the two texts came in segments: those of one segment. A segment of one sentence each is a pair,
/// whatever the two say; within longer ones sentences are aligned as elsewhere.
/// </summary>
internal sealed class SegmentBounds
{
    private readonly int[] ofSource;
    private readonly int[] ofText;

    // Where the sentences of each segment begin, and at last where they end.
    private readonly int[] sourceStarts;
    private readonly int[] textStarts;

    public SegmentBounds(GivenSegments segments, Document source, Document text)
    {
        ofSource = [.. source.Sentences.Select(sentence => segments.OfSource(sentence.Span.Start))];
        ofText = [.. text.Sentences.Select(sentence => segments.OfText(sentence.Span.Start))];
        (sourceStarts, textStarts) = (StartsOf(ofSource, segments.Count), StartsOf(ofText, segments.Count));
    }

    /// <summary>Where the segments begin in both, for a corridor to go by.</summary>
    public IReadOnlyList<(int Source, int Text)> Anchors => Corridor.Rising(
        [.. Enumerable.Range(0, sourceStarts.Length - 1).Where(segment => SourcesIn(segment) > 0 && TextsIn(segment) > 0)
            .Select(segment => (sourceStarts[segment], textStarts[segment]))]);

    /// <summary>Whether from these two sentences on so many of each may be taken for one another, or for nothing.</summary>
    public bool Allows(int source, int sources, int text, int texts)
    {
        var segment = sources > 0 ? ofSource[source] : ofText[text];
        if (source < sourceStarts[segment] || source + sources > sourceStarts[segment + 1]) return false;
        if (text < textStarts[segment] || text + texts > textStarts[segment + 1]) return false;
        return (sources > 0 && texts > 0) || SourcesIn(segment) != 1 || TextsIn(segment) != 1;
    }

    private int SourcesIn(int segment) => sourceStarts[segment + 1] - sourceStarts[segment];

    private int TextsIn(int segment) => textStarts[segment + 1] - textStarts[segment];

    private static int[] StartsOf(int[] segments, int count)
    {
        var starts = new int[count + 1];
        foreach (var segment in segments) starts[segment + 1]++;
        for (var segment = 0; segment < count; segment++) starts[segment + 1] += starts[segment];
        return starts;
    }
}
