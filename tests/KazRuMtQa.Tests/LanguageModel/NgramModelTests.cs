using KazRuMtQa.Lab.Training;
using KazRuMtQa.LanguageModel;

namespace KazRuMtQa.Tests.LanguageModel;

/// <summary>Small models made in the test, of letters: what they hold can be reckoned by hand.</summary>
public sealed class NgramModelTests
{
    private static readonly Vocabulary Letters = new(["a", "b", "c", "d", "e"]);

    private string path = "";

    [SetUp]
    public void NamePath() => path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Path.GetRandomFileName());

    [TearDown]
    public void Delete() => File.Delete(path);

    [Test]
    public void ProbabilitiesAfterAContextSumToOne([Values(1, 2, 5)] int least)
    {
        using var model = Learned(least, "abcab", "abd", "cabd", "eabcd", "dab", "abcabcab", "bad", "cab", "dead", "bead");
        foreach (var context in (string[])["ab", "ca", "ea", "dd"])
        {
            var inner = "abcde".Sum(letter => Math.Pow(2, -Forward(model, "a" + context + letter)[^1]));
            // The end of the sentence takes the rest, and a byte holds eighths of a bit.
            Assert.That(inner, Is.InRange(0.35, 1.1), context);
        }
    }

    /// <summary>Costs of backing off are found by counting marks, over more places than are counted at once.</summary>
    [Test]
    public void ProbabilitiesOfALargeTableSumToOne()
    {
        const int Symbols = 60;
        var random = new Random(20240508);
        var vocabulary = new Vocabulary([.. Enumerable.Range(0, Symbols).Select(number => $"{number:00}")]);
        using var text = new SymbolFile();
        for (var i = 0; i < 6000; i++) text.Add([.. Enumerable.Range(0, 8).Select(_ => Drawn())]);
        using var estimation = new NgramEstimation(text, vocabulary.Count, 3, 1 << 16);
        var kept = estimation.Estimate([0, 1, 1, 4]);
        Assert.That(kept[2].Ngrams, Has.Length.GreaterThan(3 * RankedBits.Stride));
        using (var file = File.Create(path)) NgramModelFile.Write(file, vocabulary, kept);
        using var model = new NgramModel(path);
        var (ahead, back) = (new float[3], new float[3]);
        var sums = new List<double>();
        for (var i = 0; i < 500; i++)
        {
            var (first, second) = ((ushort)random.Next(1, Symbols), (ushort)random.Next(1, Symbols));
            var (after, before) = (0.0, 0.0);
            for (ushort symbol = 1; symbol < vocabulary.Count; symbol++)
            {
                model.Surprisals([first, second, symbol], ahead, back);
                after += Math.Pow(2, -ahead[2]);
                model.Surprisals([symbol, first, second], ahead, back);
                before += Math.Pow(2, -back[0]);
            }

            sums.AddRange([after, before]);
        }

        // The end of the sentence takes the rest, and a byte holds eighths of a bit.
        Assert.That(sums, Has.All.InRange(0.5, 1.25));
        Assert.That(sums.Average(), Is.InRange(0.8, 1.03));

        ushort Drawn() => (ushort)(1 + (int)(random.NextDouble() * random.NextDouble() * (Symbols - 1)));
    }

    [Test]
    public void WhatWasMetOftenSurprisesLittle()
    {
        using var model = Learned(1, "abc", "abc", "abc", "abd", "cba", "dea");
        Assert.That(Forward(model, "abc")[2], Is.LessThan(Forward(model, "abd")[2]).And.LessThan(Forward(model, "abe")[2]));
        Assert.That(Backward(model, "abc")[0], Is.LessThan(Backward(model, "dbc")[0]));
    }

    [Test]
    public void BothDirectionsSeeTheirOwnSide()
    {
        using var model = Learned(1, "abab", "abc", "cdcd", "cda");
        Assert.That(Forward(model, "ab"), Has.Length.EqualTo(2));
        Assert.That(Forward(model, "cb")[1], Is.GreaterThan(Forward(model, "ab")[1]), "b follows a, not c");
        Assert.That(Backward(model, "cb")[0], Is.GreaterThan(Backward(model, "ab")[0]), "before b stands a, not c");
    }

    [Test]
    public void TheSameTextGivesTheSameFile()
    {
        Learned(1, "abc", "abd", "cab").Dispose();
        var first = File.ReadAllBytes(path);
        Learned(1, "abc", "abd", "cab").Dispose();
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(first));
    }

    [Test]
    public void RunsOnDiskCountLikeMemory()
    {
        using var small = new NgramRuns(3);
        using var large = new NgramRuns(1000);
        for (var i = 0UL; i < 500; i++)
        {
            small.Add(i * i % 17);
            large.Add(i * i % 17);
        }

        Assert.That(small.Merged(), Is.EqualTo(large.Merged()));
        Assert.That(small.Merged().Sum(counted => counted.Count), Is.EqualTo(500));
    }

    [Test]
    public void LookUpsAllocateNothing()
    {
        using var model = Learned(1, "abc", "abd", "cab");
        var (symbols, ahead, back) = (Numbers("abcabd"), new float[6], new float[6]);
        model.Surprisals(symbols, ahead, back);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) model.Surprisals(symbols, ahead, back);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void ADamagedFileIsNamed()
    {
        Learned(1, "abc", "abd").Dispose();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^3]);
        Assert.That(() => new NgramModel(path), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(path));
        File.WriteAllText(path, "no model");
        Assert.That(() => new NgramModel(path), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(path));
    }

    private NgramModel Learned(int least, params string[] sentences)
    {
        using var symbols = new SymbolFile();
        foreach (var sentence in sentences) symbols.Add(Numbers(sentence));
        using var estimation = new NgramEstimation(symbols, Letters.Count, 3, 64);
        var kept = estimation.Estimate([0, 1, 1, least]);
        using (var file = File.Create(path)) NgramModelFile.Write(file, Letters, kept);
        return new NgramModel(path);
    }

    private static float[] Forward(NgramModel model, string sentence) => Both(model, sentence).Forward;

    private static float[] Backward(NgramModel model, string sentence) => Both(model, sentence).Backward;

    private static (float[] Forward, float[] Backward) Both(NgramModel model, string sentence)
    {
        var (ahead, back) = (new float[sentence.Length], new float[sentence.Length]);
        model.Surprisals(Numbers(sentence), ahead, back);
        return (ahead, back);
    }

    private static ushort[] Numbers(string letters) => letters.Select(letter => Letters.NumberOf(letter.ToString())).ToArray();
}
