using KazRuMtQa.LanguageModel;
using Microsoft.ML.Trainers.FastTree;

namespace KazRuMtQa.Lab.Training;

/// <summary>Turns what ML.NET's FastTree has learned into the trees that the library reads.</summary>
internal static class FastTrees
{
    public static TreeEnsemble Of(RegressionTreeEnsemble learned) =>
        new(learned.Bias, [.. learned.Trees.Select((tree, index) => TreeOf(tree, learned.TreeWeights[index]))]);

    private static Tree TreeOf(RegressionTree tree, double weight)
    {
        if (tree.CategoricalSplitFlags.Contains(true)) throw new NotSupportedException("Trees that split by categories are not read by the library.");
        var (features, thresholds) = (tree.NumericalSplitFeatureIndexes, tree.NumericalSplitThresholds);
        var nodes = Enumerable.Range(0, tree.NumberOfNodes)
            .Select(node => new TreeNode((byte)features[node], thresholds[node], tree.LeftChild[node], tree.RightChild[node]));
        return new Tree([.. nodes], [.. tree.LeafValues.Select(value => value * weight)]);
    }
}
