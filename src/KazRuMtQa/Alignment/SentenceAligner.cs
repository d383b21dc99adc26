namespace KazRuMtQa.Alignment;

/// <summary>A run of source sentences and the run of sentences that says the same; one of the two is empty where nothing does.</summary>
/// <param name="FirstSource">The first source sentence.</param>
/// <param name="EndSource">One past the last.</param>
/// <param name="FirstText">The first sentence of the text.</param>
/// <param name="EndText">One past the last.</param>
internal readonly record struct AlignedGroup(int FirstSource, int EndSource, int FirstText, int EndText)
{
    public int Sources => EndSource - FirstSource;

    public int Texts => EndText - FirstText;

    public bool HoldsSource(int sentence) => sentence >= FirstSource && sentence < EndSource;

    public bool HoldsText(int sentence) => sentence >= FirstText && sentence < EndText;

    /// <summary>Whether both sides have sentences.</summary>
    public bool IsPair => Sources > 0 && Texts > 0;
}

/// <summary>
/// Aligns the sentences of two texts in their order by dynamic programming: one to one, two to one, one to two, or one to nothing. What agrees is
/// counted in words, numbers and names with a counterpart.
/// </summary>
internal static class SentenceAligner
{
    private const float Gap = -0.05f;
    private const float OneToOne = -0.22f;
    private const float Merged = -0.5f;

    /// <summary>Two sentences count for more than one, but less than for two.</summary>
    private const float MergedWeight = 1.6f;

    /// <summary>What a sentence without content agrees with any other.</summary>
    private const float WithoutContent = 0.15f;

    private static readonly (int Source, int Text)[] Steps = [(1, 0), (0, 1), (1, 1), (2, 1), (1, 2)];

    /// <param name="source">The words of the source.</param>
    /// <param name="text">The words of the text.</param>
    /// <param name="links">Which of them go together.</param>
    /// <param name="corridor">Where to look.</param>
    /// <param name="bounds">What may not be crossed; null where nothing is known.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    public static IReadOnlyList<AlignedGroup> Align(ContentWords source, ContentWords text, SentenceLinks links, Corridor corridor,
        SegmentBounds? bounds, CancellationToken cancellation)
    {
        var rows = corridor.Rows;
        var back = new byte[(rows + 1) * corridor.Width];
        // The scores of this row and the two before it.
        var scores = new float[3][];
        for (var i = 0; i < scores.Length; i++) scores[i] = new float[corridor.Width];
        for (var row = 0; row <= rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(row, source, text, links, corridor, bounds, scores, back);
        }

        // A corridor that is too narrow for segments of very different lengths is walked without them.
        return bounds is not null && float.IsNegativeInfinity(scores[rows % 3][^1]) ? Align(source, text, links, corridor, null, cancellation)
            : Path(corridor, back);
    }

    private static void Fill(int row, ContentWords source, ContentWords text, SentenceLinks links, Corridor corridor, SegmentBounds? bounds,
        float[][] scores, byte[] back)
    {
        var current = scores[row % 3];
        for (var place = 0; place < corridor.Width; place++)
        {
            var column = corridor.First(row) + place;
            if (row == 0 && column == 0) { current[place] = 0; continue; }
            var (best, step) = (float.NegativeInfinity, 0);
            for (var candidate = 0; candidate < Steps.Length; candidate++)
            {
                var (up, left) = Steps[candidate];
                var (fromRow, fromColumn) = (row - up, column - left);
                if (fromRow < 0 || fromColumn < 0 || !corridor.Holds(fromRow, fromColumn)) continue;
                if (bounds?.Allows(fromRow, up, fromColumn, left) == false) continue;
                // In a row the places to the left are done.
                var before = scores[fromRow % 3][fromColumn - corridor.First(fromRow)];
                if (float.IsNegativeInfinity(before)) continue;
                var score = before + Score(up, left, fromRow, fromColumn, source, text, links);
                if (score > best) (best, step) = (score, candidate);
            }

            current[place] = best;
            back[(row * corridor.Width) + place] = (byte)step;
        }
    }

    private static float Score(int up, int left, int row, int column, ContentWords source, ContentWords text, SentenceLinks links)
    {
        if (up == 0 || left == 0) return Gap;
        var agreement = Agreement(row, row + up, column, column + left, source, text, links);
        return up + left == 2 ? agreement + OneToOne : (MergedWeight * agreement) + Merged;
    }

    private static float Agreement(int firstSource, int endSource, int firstText, int endText, ContentWords source, ContentWords text,
        SentenceLinks links)
    {
        if (IsEmpty(source, firstSource, endSource) || IsEmpty(text, firstText, endText)) return WithoutContent;
        var (ofSource, ofText) = links.Coverage(firstSource, endSource, firstText, endText);
        return (float)(ofSource + ofText) / 2;
    }

    private static bool IsEmpty(ContentWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Length > 0) return false;
        }

        return true;
    }

    private static List<AlignedGroup> Path(Corridor corridor, byte[] back)
    {
        var groups = new List<AlignedGroup>();
        var (row, column) = (corridor.Rows, corridor.Columns);
        while (row > 0 || column > 0)
        {
            var (up, left) = Steps[back[(row * corridor.Width) + column - corridor.First(row)]];
            groups.Add(new AlignedGroup(row - up, row, column - left, column));
            (row, column) = (row - up, column - left);
        }

        groups.Reverse();
        return groups;
    }
}
