namespace KazRuMtQa.Lab.Tests;

/// <summary><c>evaluate --annotated</c>: findings against the marks of editors in whole articles.</summary>
internal sealed class AnnotatedEvaluationTests
{
    // By the hash of its name, document d is held out and document a is not.
    private const string Open = """
        {"id":"1","testset":"one","doc_id":"a","system":"strong","sentences":["The road is long.","It opened in the city in the city of Taraz.","He was a stay ally of hers."],"spans":[{"sentence":1,"start":10,"end":21,"category":"repetition","severity":"major","visible":true},{"sentence":2,"start":0,"end":2,"category":"gender","severity":"minor","visible":true},{"sentence":0,"start":4,"end":8,"category":"word-choice","severity":"major","visible":false}]}
        """;

    private const string HeldOut = """
        {"id":"2","testset":"one","doc_id":"d","system":"weak","sentences":["It stands by a dam a dam in Taraz."],"spans":[{"sentence":0,"start":3,"end":9,"category":"calque","severity":"minor","visible":true}]}
        """;

    [Test]
    public void CountsMarksFoundAndFindingsOnAMark()
    {
        var outcome = Run("--rules", "repetition", "--show", "5");
        Assert.That(outcome.ExitCode, Is.EqualTo(0), outcome.Error);
        Assert.That(outcome.Output, Does.Match(@"│ repetition +│ 1 +│ 1 +│ 1\.00 ").And.Match(@"│ gender +│ 1 +│ 0 +│ 0\.00 ").And.Match(@"│ all +│ 2 +│ 1 +│ 0\.50 .*│ 1 +│ 1 +│ 1\.00 ")
            .And.Match(@"missed +gender minor .*⟦He⟧ was a stay ally of hers\. \[strong\]").And.Not.Contain("word-choice").And.Not.Contain("weak"));
    }

    [Test]
    public void WhatIsHeldOutIsCountedAloneAndNotShown()
    {
        var outcome = Run("--rules", "repetition", "--held-out");
        Assert.That(outcome.Output, Does.Match(@"│ all +│ 1 +│ 0 +│ 0\.00 .*│ 1 +│ 0 +│ 0\.00 ").And.Not.Contain("dam").And.Not.Contain("strong"));
        Run("--held-out", "--show", "1").MustFailWith("What is held out is not shown");
    }

    [Test]
    public void WhatOnlyTheSourceShowsIsLookedForBesideIt()
    {
        using var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", """
            {"id":"1","testset":"one","doc_id":"a","system":"strong",
            "sentences":["The fire destroyed 51 houses in the village.","The governor of the region demanded that the dam be checked."],
            "source":["Пожар уничтожил в селе 15 домов.","Губернатор области потребовал проверить дамбу."],
            "spans":[{"sentence":0,"start":19,"end":21,"category":"number-date","severity":"major","visible":false},
            {"sentence":1,"start":4,"end":12,"category":"mistranslation","severity":"major","visible":false}]}
            """.ReplaceLineEndings(" ") + "\n");
        var outcome = command.Run("evaluate", "--annotated", "marked.jsonl");
        Assert.That(outcome.Output, Does.Match(@"│ number-date +│ 1 +│ 1 +│ 1\.00 ").And.Match(@"│ mistranslation +│ 1 +│ 0 +│ 0\.00 ")
            .And.Match(@"│ all +│ 2 +│ 1 +│ 0\.50 +│ 1 +│ 1 +│ 1\.00 "));
        Assert.That(Run().Output, Does.Not.Contain("only the source"), "where no source is given");
    }

    [Test]
    public void SystemsCanBeLeftOut() => Assert.That(Run("--without", "str").Output, Does.Match(@"│ all +│ 0 +│ 0 +│ - "));

    [TestCase("""{"id":"1","doc_id":"a","system":"s","sentences":["Short."],"spans":[{"sentence":0,"start":2,"end":9,"category":"x","severity":"minor","visible":true}]}""", "marked.jsonl(1): the span 2 to 9 does not lie in sentence 0.")]
    [TestCase("""{"id":"1","doc_id":"a","system":"s","sentences":["Short."],"spans":[{"sentence":3,"start":0,"end":1,"category":"x","severity":"minor","visible":true}]}""", "marked.jsonl(1): there is no sentence 3.")]
    [TestCase("""{"id":"1","doc_id":"a","system":"s","spans":[]}""", "marked.jsonl(1): 'sentences' is missing or no array.")]
    public void SaysWhichLineIsWrong(string line, string message)
    {
        using var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", line + "\n");
        command.Run("evaluate", "--annotated", "marked.jsonl").MustFailWith(message);
    }

    private static Outcome Run(params string[] options)
    {
        using var command = new Command("KazRuMtQa.Lab");
        command.Write("marked.jsonl", Open + "\n" + HeldOut + "\n");
        return command.Run(["evaluate", "--annotated", "marked.jsonl", .. options]);
    }
}
