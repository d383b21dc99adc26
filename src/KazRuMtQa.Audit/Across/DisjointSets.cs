namespace KazRuMtQa.Audit.Across;

/// <summary>Sets that are joined step by step (union-find with path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = Enumerable.Range(0, count).ToArray();

    /// <summary>The element that stands for the set: its smallest.</summary>
    public int Find(int element)
    {
        while (parents[element] != element) element = parents[element] = parents[parents[element]];
        return element;
    }

    public void Join(int one, int other)
    {
        var (first, second) = (Find(one), Find(other));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
