namespace KazRuMtQa.LanguageModel;

/// <summary>
/// A binary decision tree over features. A child of 0 or more is a node; a negative child is the leaf of its bitwise complement. Children stand
/// behind their parents, so that no walk can go in circles.
/// </summary>
internal sealed class Tree
{
    private readonly TreeNode[] nodes;
    private readonly double[] leaves;

    /// <exception cref="InvalidDataException">A child is out of range or stands before its parent.</exception>
    public Tree(IReadOnlyList<TreeNode> nodes, IReadOnlyList<double> leaves)
    {
        (this.nodes, this.leaves) = ([.. nodes], [.. leaves]);
        if (this.leaves.Length != this.nodes.Length + 1) throw new InvalidDataException($"{this.leaves.Length} leaves for {this.nodes.Length} nodes");
        for (var i = 0; i < this.nodes.Length; i++)
        {
            var node = this.nodes[i];
            if (!IsChild(i, node.AtMost) || !IsChild(i, node.Above)) throw new InvalidDataException($"node {i} has no such children");
        }
    }

    public double Value(ReadOnlySpan<float> features)
    {
        var at = nodes.Length == 0 ? -1 : 0;
        while (at >= 0)
        {
            ref readonly var node = ref nodes[at];
            at = features[node.Feature] <= node.Threshold ? node.AtMost : node.Above;
        }

        return leaves[~at];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)nodes.Length);
        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write((short)node.AtMost);
            writer.Write((short)node.Above);
        }

        foreach (var leaf in leaves) writer.Write(leaf);
    }

    /// <exception cref="InvalidDataException">The tree is damaged.</exception>
    public static Tree Read(BinaryReader reader, int features)
    {
        var nodes = new TreeNode[reader.ReadByte()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadByte(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
            if (nodes[i].Feature >= features) throw new InvalidDataException($"feature {nodes[i].Feature} of {features}");
        }

        var leaves = new double[nodes.Length + 1];
        for (var i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadDouble();
        return new Tree(nodes, leaves);
    }

    private bool IsChild(int parent, int child) => child >= 0 ? child > parent && child < nodes.Length : ~child < leaves.Length;
}

/// <summary>A question to one feature, and where to go on.</summary>
internal readonly record struct TreeNode(byte Feature, float Threshold, int AtMost, int Above);
