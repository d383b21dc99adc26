namespace KazRuMtQa;

/// <summary>
/// Segments in which a file holds originals beside their translations: what stands in one is translated in the same. Positions are those of the two
/// texts as they were sent; where these have markup, the places of what shows lead there.
/// </summary>
/// <param name="TextEnds">Where each segment of the text ends, rising.</param>
/// <param name="SourceEnds">Where each segment of the source ends, rising, as many.</param>
internal sealed record GivenSegments(IReadOnlyList<int> TextEnds, IReadOnlyList<int> SourceEnds)
{
    /// <summary>From a place in the text that shows to the one in the text that was sent.</summary>
    public Func<int, int> SentOfText { get; init; } = place => place;

    /// <summary>As <see cref="SentOfText"/>, in the source.</summary>
    public Func<int, int> SentOfSource { get; init; } = place => place;

    public int Count => TextEnds.Count;

    /// <summary>The segment that holds the place in the text.</summary>
    public int OfText(int place) => At(TextEnds, SentOfText(place));

    /// <summary>The segment that holds the place in the source.</summary>
    public int OfSource(int place) => At(SourceEnds, SentOfSource(place));

    private static int At(IReadOnlyList<int> ends, int place)
    {
        int low = 0, high = ends.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ends[middle] <= place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
