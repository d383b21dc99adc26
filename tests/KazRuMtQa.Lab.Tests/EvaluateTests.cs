namespace KazRuMtQa.Lab.Tests;

/// <summary>What <c>evaluate</c> does, seen from the shell, and how the lab explains itself.</summary>
[Parallelizable(ParallelScope.Children)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EvaluateTests : IDisposable
{
    private readonly Command command = new("KazRuMtQa.Lab");

    public void Dispose() => command.Dispose();

    [Test]
    public void EvaluateCountsAndWritesTheTable()
    {
        command.Write("human.jsonl", "{\"id\":\"h1\",\"text\":\"The minister came home late, he said on Monday.\"}\n");
        command.Write("machine.jsonl",
            "{\"id\":\"m1\",\"producer\":\"x\",\"text\":\"The minister came home late , he said on "
                + "Monday.\"}\n\n{\"id\":\"h2\",\"kind\":\"human-original\",\"text\":\"Passed over , here.\"}\n");
        var outcome = command.Run("evaluate", "--human", "human.jsonl", "--machine", "machine.jsonl", "--output", "table.tsv", "--show", "2");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Contain("came home late⟦ ,⟧ he said"));
        Assert.That(command.Read("table.tsv"), Does.Contain("punctuation/space-before-mark\t1\t0\t0\t").And.StartsWith("rule\t"));
        Assert.That(command.Read("table.md"), Does.Contain("| punctuation/space-before-mark |"));
    }

    [TestCase("{\"id\":\"a\"}\n", "bad.jsonl(2): neither 'text' nor 'sents' is there.")]
    [TestCase("{\"id\":\"a\",\"text\":[1]}\n", "bad.jsonl(2): 'text' is no string")]
    [TestCase("{\"id\":\"a\",\"kind\":\"poem\",\"text\":\"x\"}\n", "bad.jsonl(2): unknown kind 'poem'.")]
    [TestCase("{\"id\":\"a\",\"sents\":[\"x\"],\"paras\":[[1]]}\n", "bad.jsonl(2): 'paras' holds 1, which is no index into 'sents'.")]
    [TestCase("{\"id\":\n", "bad.jsonl(2,")]
    public void EvaluateNamesTheRecordItCannotRead(string line, string message)
    {
        command.Write("bad.jsonl", "{\"id\":\"ok\",\"text\":\"Fine.\"}\n" + line);
        command.Run("evaluate", "--human", "bad.jsonl").MustFailWith(message);
    }

    [TestCase("bad.gz")]
    [TestCase("bad.zst")]
    public void EvaluateNamesTheArchiveItCannotUnpack(string name)
    {
        command.Write(name, "this is no archive at all");
        command.Run("evaluate", "--machine", name).MustFailWith($"{name}: cannot be unpacked");
    }

    [TestCase("evaluate", "Name files: --human, --translation, --machine, --gold, --spans, --pairs, --words, --annotated or --compare.")]
    [TestCase("evaluate --spans a.txt", "a.txt(1,")]
    [TestCase("evaluate --spans missing.jsonl", "missing.jsonl: no such file.")]
    [TestCase("evaluate --human a.txt --rules nope", "There is no rule or family 'nope'.")]
    [TestCase("evaluate --human missing.jsonl", "missing.jsonl: no such file.")]
    [TestCase("evaluate --human a.txt", "a.txt(1,")]
    [TestCase("evaluate --human a.txt --limit -1", "--limit must not be negative.")]
    [TestCase("nope", "There is no command 'nope'. See 'lab --help'.")]
    [TestCase("", "Name a command: evaluate, train, requests.")]
    public void AWrongCommandLineIsExplained(string line, string message)
    {
        command.Write("a.txt", "The minister came home late , he said on Monday.\n");
        var outcome = command.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        outcome.MustFailWith(message);
        Assert.That(outcome.Output, Is.Empty);
    }

    [TestCase("", "evaluate")]
    [TestCase("evaluate", "--human")]
    [TestCase("train words", "--news")]
    [TestCase("train tagger", "--treebanks")]
    public void HelpHelps(string name, string content)
    {
        var outcome = command.Run([.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Contain(content).And.Contain("Exit codes:").And.Contain("Examples"));
    }
}
