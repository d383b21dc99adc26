namespace KazRuMtQa.Lab.Tests;

/// <summary><c>evaluate --spans</c>: findings against labels and marks of annotators.</summary>
internal sealed class SpanEvaluationTests
{
    private const string Looping = "{\"mt\":\"It opened in the city in the city of "
        + "Taraz.\",\"split\":\"one\",\"labels\":[\"repetitions\"],\"spans\":[{\"start\":10,\"end\":33,\"category\":\"loop\"}]}\n";
    private const string LoopingUnlabelled = "{\"mt\":\"It stands by a dam a dam in Taraz.\",\"split\":\"one\",\"labels\":[]}\n";
    private const string Missed = "{\"mt\":\"The road is long.\",\"split\":\"one\",\"labels\":[\"repetitions\"]}\n";
    private const string OtherPart = "{\"mt\":\"It stood by a lake a lake in Taraz.\",\"split\":\"two\",\"labels\":[\"OK\"]}\n";

    [Test]
    public void CountsALabelWhereAnnotatorsGaveIt()
    {
        using var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", Looping + LoopingUnlabelled + Missed + OtherPart);
        var outcome = command.Run("evaluate", "--spans", "marked.jsonl", "--rules", "repetition", "--show", "1");
        Assert.That(outcome.ExitCode, Is.EqualTo(0), outcome.Error);
        // Three segments of the part, two of them labelled, two found, one both.
        Assert.That(outcome.Output, Does.Match(@"repetitions\D+3\D+2\D+2\D+1\D+0\.50\D+0\.50").And.Contain("1 of 3 findings touch a marked span.").And.Contain("repetition/doubled-phrase “in the city in the city”"));
    }

    [TestCase("{\"mt\":5}", "marked.jsonl(1): 'mt' is missing or no string.")]
    [TestCase("{\"mt\":\"abc\",\"spans\":[{\"start\":2,\"end\":9,\"category\":\"x\"}]}", "marked.jsonl(1): the span 2 to 9 does not lie in 'mt'.")]
    public void SaysWhichLineIsWrong(string line, string message)
    {
        using var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", line + "\n");
        command.Run("evaluate", "--spans", "marked.jsonl").MustFailWith(message);
    }
}
