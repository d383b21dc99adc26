using NUnit.Framework;

namespace KazRuMtQa.Fuzz.Tests;

/// <summary>What fuzzing has found stays mended: every kept input is read again, without a fault and without more work than its length
/// explains.</summary>
public sealed class CorpusTests
{
    /// <summary>Work is counted by what it allocates; the readers of pages and of Word documents take that much for the first few bytes.</summary>
    private const long MostBytes = 20_000_000;

    private const long MostBytesForAByte = 40_000;

    private static IEnumerable<string> Names => Targets.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void NoKeptInputIsAFault(string name)
    {
        var target = Targets.All[name];
        var faults = new List<string>();
        var inputs = target.Seeds().Concat(Corpus.Of(name)).ToArray();
        Assert.That(inputs, Is.Not.Empty);
        // What is loaded once is not the work of the first input.
        target.Run(inputs[0]);
        foreach (var (index, input) in inputs.Index())
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                target.Run(input);
            }
            catch (Exception exception)
            {
                faults.Add($"input {index}: {exception}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > MostBytes + (MostBytesForAByte * input.Length)) faults.Add($"input {index}: {allocated} bytes for {input.Length}");
        }

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void EveryCorpusHasATarget() =>
        Assert.That(Directory.EnumerateFiles(Repository.File("tests", "KazRuMtQa.Fuzz.Tests", "Corpus"), "*.base64")
            .Select(Path.GetFileNameWithoutExtension),
            Is.SubsetOf(Targets.All.Keys));
}
