using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Across;

/// <summary>A line that many articles of an outlet contain.</summary>
/// <param name="Line">As it was met first.</param>
/// <param name="Articles">In how many articles of the outlet.</param>
/// <param name="Share">Of the outlet's articles, 0 to 1.</param>
internal sealed record RepeatedLine(string Outlet, string Line, int Articles, double Share);

/// <summary>
/// Page furniture and disclaimers, found by frequency: lines that come back over an outlet's articles, whatever figures they contain. Two
/// passes: the first counts all lines in a sketch of fixed size, the second counts exactly those that may be frequent, so memory does not
/// grow with the archive.
/// </summary>
internal sealed class Furniture
{
    private const int FewestArticles = 5;
    private const double LeastShare = 0.02;
    private const int Rows = 4;
    private const int Width = 1 << 20;

    private readonly byte[] sketch = new byte[Rows * Width];
    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Outlet, string Line), (string Line, int Articles)> counts = [];

    /// <summary>First pass: every article.</summary>
    public void Sketch(string outlet, IEnumerable<string> lines)
    {
        articles[outlet] = articles.GetValueOrDefault(outlet) + 1;
        foreach (var line in lines.Select(Plain).Distinct(StringComparer.Ordinal))
            for (var row = 0; row < Rows; row++) if (CellOf(outlet, line, row) is var cell && sketch[cell] < byte.MaxValue) sketch[cell]++;
    }

    /// <summary>Second pass: every article again.</summary>
    public void Count(string outlet, IEnumerable<string> lines)
    {
        foreach (var (plain, line) in lines.Select(line => (Plain: Plain(line), line)).DistinctBy(pair => pair.Plain))
        {
            if (!MayBeFrequent(outlet, plain)) continue;
            var (first, count) = counts.GetValueOrDefault((outlet, plain), (line, 0));
            counts[(outlet, plain)] = (first, count + 1);
        }
    }

    /// <summary>The repeated lines, most frequent first.</summary>
    public IEnumerable<RepeatedLine> Found() =>
        from entry in counts
        let total = articles[entry.Key.Outlet]
        let share = (double)entry.Value.Articles / total
        where entry.Value.Articles >= FewestArticles && share >= LeastShare
        orderby entry.Value.Articles descending, entry.Key.Outlet, entry.Value.Line
        select new RepeatedLine(entry.Key.Outlet, entry.Value.Line, entry.Value.Articles, share);

    private bool MayBeFrequent(string outlet, string line)
    {
        for (var row = 0; row < Rows; row++) if (sketch[CellOf(outlet, line, row)] < FewestArticles) return false;
        return true;
    }

    private static int CellOf(string outlet, string line, int row) =>
        (row * Width) + (int)(StableHash.Mix(MinHash.HashOf(outlet) ^ StableHash.Mix(MinHash.HashOf(line) + (ulong)row)) % Width);

    /// <summary>Small letters, every figure a 0: "Views: 1,204" and "Views: 87" are one line.</summary>
    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isInFigure = plain.Length > 0 && plain[^1] == '0'
                && (char.IsDigit(line[i]) || (line[i] is ',' or '.' && i + 1 < line.Length && char.IsDigit(line[i + 1])));
            if (isInFigure) continue;
            plain.Append(char.IsDigit(line[i]) ? '0' : char.ToLowerInvariant(line[i]));
        }

        return plain.ToString();
    }
}
