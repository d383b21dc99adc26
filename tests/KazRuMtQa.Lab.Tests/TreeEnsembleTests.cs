using KazRuMtQa.Lab.Training;
using KazRuMtQa.LanguageModel;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace KazRuMtQa.Lab.Tests;

/// <summary>The trees that the library reads say the same, to the last bit, as ML.NET, which has learned them.</summary>
public sealed class TreeEnsembleTests
{
    private static readonly int Width = UnlikelyFeatures.Names.Count;

    [Test]
    public void ScoresAreThoseOfMlNet()
    {
        var rows = Rows(2_000);
        var learned = Training().Learn(rows);
        var trees = Reread(FastTrees.Of(learned.Model.SubModel.TrainedTreeEnsemble));
        var context = new MLContext(1);
        var unseen = Rows(500, seed: 2);
        var expected = learned.Transform(context.Data.LoadFromEnumerable(unseen, UnlikelyRow.Schema())).GetColumn<float>("Score").ToArray();
        Assert.That(expected.Distinct().Count(), Is.GreaterThan(100), "a model that has learned nothing would compare equal too easily");
        Assert.That(unseen.Select(row => trees.Score(row.Features)), Is.EqualTo(expected));
    }

    [Test]
    public void TheSameRowsGiveTheSameTrees()
    {
        var rows = Rows(2_000);
        var (once, again) = (Training().Trees(rows), Training().Trees(rows));
        Assert.That(UnlikelyTraining.Scores(again, rows), Is.EqualTo(UnlikelyTraining.Scores(once, rows)));
    }

    [Test]
    public void AValueOnTheThresholdGoesToTheLowerChild()
    {
        var tree = new Tree([new TreeNode(0, 1.5f, -1, -2)], [10, 20]);
        Assert.That(tree.Value([1.5f]), Is.EqualTo(10));
        Assert.That(tree.Value([1.6f]), Is.EqualTo(20));
    }

    [Test]
    public void ATreeThatGoesInCirclesIsRefused() =>
        Assert.That(() => new Tree([new TreeNode(0, 1, 0, -2)], [1, 2]), Throws.TypeOf<InvalidDataException>());

    [TestCase(0, TestName = "a damaged first line")]
    [TestCase(-1, TestName = "a lost last byte")]
    public void ADamagedFileIsRefused(int where)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"damaged{where}.bin");
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", UnlikelyWords.FileName));
        if (where == 0) bytes[1] ^= 1;
        File.WriteAllBytes(path, where == 0 ? bytes : bytes[..^1]);
        Assert.That(() => UnlikelyWords.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(path));
    }

    private static UnlikelyTraining Training() => new(1, trees: 8);

    private static TreeEnsemble Reread(TreeEnsemble trees)
    {
        using var stream = new MemoryStream();
        trees.Write(new BinaryWriter(stream));
        stream.Position = 0;
        return TreeEnsemble.Read(new BinaryReader(stream), Width);
    }

    private static UnlikelyRow[] Rows(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Row([.. Enumerable.Range(0, Width).Select(_ => random.NextSingle() * 30)], random))];
    }

    /// <summary>Labelled by two of the features, with noise: there is something to learn, and something to get wrong.</summary>
    private static UnlikelyRow Row(float[] features, Random random) =>
        new() { Features = features, Label = features[0] + features[5] + (random.NextSingle() * 10) > 35 };
}
