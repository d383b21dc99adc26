using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Tests;

/// <summary>What a second reader is asked about annotated articles, and how its recorded answers are scored.</summary>
internal sealed class ReviewEvaluationTests
{
    private const string Sentences = """["The road is long.","Workers replaced the conductors of the power line.","She went home late."]""";

    // By the hash of its name, document d is held out and document a is not.
    private static readonly string Marked =
        Article("1", "a", """{"sentence":1,"start":21,"end":31,"category":"word-choice","severity":"major","visible":true}""")
        + Article("2", "d", """{"sentence":0,"start":0,"end":3,"category":"grammar","severity":"minor","visible":true}""");

    [Test]
    public void RequestsShowNoMarksAndNothingHeldOut()
    {
        using var command = Started();
        var request = JObject.Parse(command.Run("requests", "--annotated", "marked.jsonl").Output);
        Assert.That((string?)request["article"], Is.EqualTo("1"));
        Assert.That(request["request"]!["sentences"]!.Select(sentence => (int)sentence["n"]!), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(request.ToString(), Does.Not.Contain("word-choice").And.Not.Contain("spans"));
    }

    [Test]
    public void AnswersAreScoredByWhatBecameOfThem()
    {
        using var command = Started();
        var window = (string)JObject.Parse(command.Run("requests", "--annotated", "marked.jsonl").Output)["window"]!;
        string[] issues =
        [
            Issue(2, "conductors", "word-choice", "\"wires\""), Issue(3, "went home", "calque", "null"), Issue(1, "is not here", "grammar", "null"),
        ];
        var answer = $$"""{"window":"{{window}}","issues":[{{string.Join(',', issues)}}]}""";
        command.Write("recorded.jsonl", $$"""{"window":"{{window}}","model":"by hand","prompt":"second-reader/1","answer":{{answer}} }""" + "\n");
        var outcome = command.Run("evaluate", "--annotated", "marked.jsonl", "--review", "recorded.jsonl", "--strict");
        Assert.That(outcome.Output, Does.Contain("1 articles read by by hand, prompt second-reader/1."), outcome.Error);
        Assert.That(outcome.Output, Does.Match(@"│ passed the checks +│ 2 +│ 1 +│ 0\.50 ").And.Match(@"│ quote-not-in-sentence +│ 1 +│ 0 +│ 0\.00 "));
        Assert.That(outcome.Output, Does.Match(@"│ review/word-choice +│ 1 +│ 1 +│ 1\.00 ").And.Match(@"│ word-choice +│ 1 +│ 1 +│ 1\.00 "));
        var held = command.Run("evaluate", "--annotated", "marked.jsonl", "--review", "recorded.jsonl", "--held-out");
        Assert.That(held.Output, Does.Contain("1 articles read"), "the same sentences: the answers are found by them");
    }

    [TestCase("7", "recorded.jsonl(1): a JSON object was expected.")]
    [TestCase("{", "recorded.jsonl(1): ")]
    [TestCase("""{"answer":{} }""", "recorded.jsonl(1): 'window' is missing.")]
    [TestCase("""{"window":"a"}""", "recorded.jsonl(1): 'answer' is missing.")]
    public void SaysWhichLineIsWrong(string line, string message)
    {
        using var command = Started();
        command.Write("recorded.jsonl", line + "\n");
        command.Run("evaluate", "--annotated", "marked.jsonl", "--review", "recorded.jsonl").MustFailWith(message);
    }

    [Test]
    public void AnAnswerThatIsThereTwiceIsRefused()
    {
        using var command = Started();
        command.Write("recorded.jsonl", string.Concat(Enumerable.Repeat("""{"window":"a","answer":""}""" + "\n", 2)));
        var outcome = command.Run("evaluate", "--annotated", "marked.jsonl", "--review", "recorded.jsonl");
        outcome.MustFailWith("recorded.jsonl(2): the part a has been answered before.");
    }

    private static Command Started()
    {
        var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", Marked);
        return command;
    }

    private static string Article(string id, string document, string span) =>
        $$"""{"id":"{{id}}","testset":"one","doc_id":"{{document}}","system":"s","sentences":{{Sentences}},"spans":[{{span}}]}""" + "\n";

    private static string Issue(int sentence, string quote, string kind, string repair) =>
        $$"""{"sentence":{{sentence}},"quote":"{{quote}}","kind":"{{kind}}","severity":"minor","why":"It is odd.","repair":{{repair}}}""";
}
