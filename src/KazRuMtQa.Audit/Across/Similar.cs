namespace KazRuMtQa.Audit.Across;

/// <summary>What duplicates are found by.</summary>
/// <param name="Likelihood">That it was translated by machine.</param>
internal sealed record ComparedArticle(long Id, string? Date, double Likelihood, byte[]? Wording, byte[]? Skeleton);

/// <summary>Copies of one text: the article that looks like the original first.</summary>
/// <param name="IsSpun">The names and figures are the same, the words are not: likely reworded, or translated again.</param>
/// <param name="Similarity">The least similarity of a copy to the one it was found by, 0 to 1.</param>
internal sealed record CopyGroup(IReadOnlyList<long> Articles, bool IsSpun, double Similarity);

/// <summary>
/// Near-duplicate and spun copies. Articles that share a band of a signature are compared with the first and the last of the band, not all
/// with all: time stays close to linear in the number of articles, however many copies there are.
/// </summary>
internal static class Similar
{
    /// <summary>From this share of common word triples on, one text was made from the other.</summary>
    public const double CopyFrom = 0.5;

    /// <summary>Names and figures in the same order: the same story told from the same text.</summary>
    public const double SpunFrom = 0.6;
    private const int RowsOfBand = 4;

    public static IReadOnlyList<CopyGroup> Groups(IReadOnlyList<ComparedArticle> articles)
    {
        var copies = Find(articles, article => article.Wording, CopyFrom, _ => true);
        var spun = Find(articles, article => article.Skeleton, SpunFrom,
            pair => pair.One.Wording is { } one && pair.Other.Wording is { } other && MinHash.Similarity(one, other) < CopyFrom);
        return [.. copies.Select(group => GroupOf(articles, group, false)), .. spun.Select(group => GroupOf(articles, group, true))];
    }

    private static CopyGroup GroupOf(IReadOnlyList<ComparedArticle> articles, (List<int> Members, double Similarity) group, bool isSpun) => new(
        group.Members.Select(member => articles[member])
            .OrderBy(article => article.Date ?? "9999", StringComparer.Ordinal).ThenBy(article => article.Likelihood).ThenBy(article => article.Id)
            .Select(article => article.Id).ToArray(),
        isSpun,
        group.Similarity);

    private static IEnumerable<(List<int> Members, double Similarity)> Find(
        IReadOnlyList<ComparedArticle> articles, Func<ComparedArticle, byte[]?> signature, double least,
        Func<(ComparedArticle One, ComparedArticle Other), bool> isWanted)
    {
        var groups = new DisjointSets(articles.Count);
        var similarity = new Dictionary<(int One, int Other), double>();
        var bands = new Dictionary<ulong, (int First, int Last)>();
        for (var i = 0; i < articles.Count; i++)
        {
            if (signature(articles[i]) is not { } own) continue;
            foreach (var band in MinHash.BandsOf(own, RowsOfBand))
            {
                if (!bands.TryGetValue(band, out var seen)) { bands[band] = (i, i); continue; }
                Join(seen.First, i, own);
                if (seen.Last != seen.First) Join(seen.Last, i, own);
                bands[band] = (seen.First, i);
            }
        }

        var joined = similarity.GroupBy(pair => groups.Find(pair.Key.One)).ToDictionary(group => group.Key, group => group.Min(pair => pair.Value));
        return from member in Enumerable.Range(0, articles.Count)
               let root = groups.Find(member)
               where joined.ContainsKey(root)
               group member by root into members
               select (members.ToList(), joined[members.Key]);

        void Join(int one, int other, byte[] own)
        {
            if (one == other || similarity.ContainsKey((one, other))) return;
            var found = MinHash.Similarity(signature(articles[one])!, own);
            if (found < least || !isWanted((articles[one], articles[other]))) return;
            similarity[(one, other)] = found;
            groups.Join(one, other);
        }
    }
}
