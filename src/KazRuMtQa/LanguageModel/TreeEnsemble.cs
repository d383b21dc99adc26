namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Boosted decision trees: each sends a row of features to one of its leaves, and the values of the leaves are added up. ML.NET trains them;
/// reading them needs none of it, so that the library loads in milliseconds and compiles ahead of time. Immutable and thread-safe.
/// </summary>
internal sealed class TreeEnsemble(double bias, IReadOnlyList<Tree> trees)
{
    private const int MostTrees = 10_000;

    private readonly Tree[] trees = [.. trees];

    /// <summary>The sum over all trees: the score of the row, not a probability.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        double sum = 0;
        foreach (var tree in trees) sum += tree.Value(features);
        return (float)(sum + bias);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(bias);
        writer.Write(trees.Length);
        foreach (var tree in trees) tree.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; trees that ask for more than so many features are refused.</summary>
    /// <exception cref="InvalidDataException">The trees are damaged.</exception>
    public static TreeEnsemble Read(BinaryReader reader, int features)
    {
        var (bias, count) = (reader.ReadDouble(), reader.ReadInt32());
        if (count is < 0 or > MostTrees) throw new InvalidDataException($"{count} trees");
        var trees = new Tree[count];
        for (var i = 0; i < count; i++) trees[i] = Tree.Read(reader, features);
        return new TreeEnsemble(bias, trees);
    }
}
