namespace KazRuMtQa.Alignment;

/// <summary>
/// Where counterparts are looked for: of each source sentence a window of sentences of the text, around a line through what is sure to agree. A short
/// text is all window; a long one costs no more for each sentence.
/// </summary>
internal sealed class Corridor
{
    /// <summary>Sentences on each side of the line.</summary>
    private const int Reach = 40;

    private readonly int[] firsts;

    /// <param name="rows">Sentences of the source.</param>
    /// <param name="columns">Sentences of the text.</param>
    /// <param name="anchors">Pairs of sentences that are sure to agree, rising in both.</param>
    public Corridor(int rows, int columns, IReadOnlyList<(int Source, int Text)> anchors)
    {
        Columns = columns;
        // Few sentences against many need wide steps.
        Width = WidthOf(rows, columns);
        firsts = new int[rows + 1];
        var (from, at) = ((Source: 0, Text: 0), 0);
        for (var row = 0; row <= rows; row++)
        {
            while (at < anchors.Count && anchors[at].Source < row) from = anchors[at++];
            var to = at < anchors.Count ? anchors[at] : (Source: rows, Text: columns);
            var share = to.Source == from.Source ? 1.0 : (double)(row - from.Source) / (to.Source - from.Source);
            var centre = from.Text + (int)Math.Round(share * (to.Text - from.Text));
            firsts[row] = Math.Clamp(centre - (Width / 2), 0, columns + 1 - Width);
        }

        Connect();
    }

    /// <summary>Whether the window is all of the text, so that no anchors are needed.</summary>
    public static bool IsWhole(int rows, int columns) => WidthOf(rows, columns) > columns;

    private static int WidthOf(int rows, int columns) =>
        Math.Min(columns + 1, Math.Max((2 * Reach) + 1, (2 * columns / Math.Max(1, rows)) + 2));

    /// <summary>
    /// The way begins at the beginning and ends at the end, and leads from each window into the next: where anchors jump, the windows go there in
    /// steps.
    /// </summary>
    private void Connect()
    {
        var last = firsts.Length - 1;
        firsts[last] = Columns + 1 - Width;
        for (var row = last - 1; row >= 0; row--) firsts[row] = Math.Max(firsts[row], firsts[row + 1] - (Width - 1));
        firsts[0] = 0;
        for (var row = 1; row <= last; row++) firsts[row] = Math.Clamp(firsts[row], firsts[row - 1], firsts[row - 1] + Width - 1);
    }

    public int Rows => firsts.Length - 1;

    public int Columns { get; }

    /// <summary>Places in a row, of which there is one more than sentences: before the first to after the last.</summary>
    public int Width { get; }

    public int First(int row) => firsts[row];

    public bool Holds(int row, int column) => column >= firsts[row] && column < firsts[row] + Width;

    /// <summary>Of points that are probably right, the most that rise in both directions.</summary>
    public static IReadOnlyList<(int Source, int Text)> Rising(IReadOnlyList<(int Source, int Text)> points)
    {
        var sorted = points.OrderBy(point => point.Source).ThenByDescending(point => point.Text).ToArray();
        var tails = new List<int>();
        var before = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (sorted[tails[middle]].Text < sorted[i].Text) low = middle + 1;
                else high = middle;
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }

        var rising = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) rising.Add(sorted[i]);
        rising.Reverse();
        return rising;
    }
}
