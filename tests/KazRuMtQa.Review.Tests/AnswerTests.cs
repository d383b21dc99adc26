using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Prompting;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Tests;

/// <summary>Every way in which an answer is of no use has a name, and the article's own report stands.</summary>
public sealed class AnswerTests
{
    private static readonly Window Window = ArticleWindows.Of(new MtChecker().Read(new Article(Articles.Bridge)).Document)[0];
    private static readonly string Sound = Articles.Issues(Articles.Issue(2, "conductors", "word-choice", "wires"));

    private static IEnumerable<TestCaseData> Faulty()
    {
        yield return Case("cut", Sound[..40], "cut in an issue");
        yield return Case("cut", "<think>The bridge", "cut while thinking", isCut: true);
        yield return Case("cut", "<think>The bridge</think>", "cut after thinking");
        yield return Case("not-json", "Here are the issues: conductors.", "prose");
        yield return Case("not-json", "{'window': 1}", "single quotes");
        yield return Case("not-json", Sound + " and more", "words behind");
        yield return Case("wrong-form", "[]", "a list");
        yield return Case("wrong-form", "{\"issues\":[]}", "no window");
        yield return Case("wrong-form", "{\"window\":\"$WINDOW\",\"issues\":{}}", "issues no list");
        yield return Case("wrong-form", "{\"window\":\"\\ud800\",\"issues\":[]}", "half a pair as window");
        yield return Case("other-article", "{\"window\":\"000000000000\",\"issues\":[]}", "another window");
        var elsewhere = Articles.Issues(Articles.Issue(1, "the prime minister of Japan", "name", null));
        yield return Case("other-article", elsewhere, "quotes of another article");
        yield return Case("empty", "", "nothing");
        yield return Case("empty", " \n", "blanks");
        yield return Case("refused", "I’m sorry, but I can’t help with that.", "a refusal");
        yield return Case("oversized", Sound + new string(' ', 200_000), "endless");

        static TestCaseData Case(string fault, string answer, string name, bool isCut = false) =>
            new TestCaseData(fault, answer, isCut).SetName($"answer {name}");
    }

    [TestCaseSource(nameof(Faulty))]
    public async Task AFaultIsNamedAndTheReportStands(string fault, string answer, bool isCut)
    {
        var before = new MtChecker().Check(Articles.Bridge);
        var client = isCut
            ? new ScriptedClient((_, _) => new(new ChatMessage(ChatRole.Assistant, answer)) { FinishReason = ChatFinishReason.Length })
            : new ScriptedClient(_ => answer);
        var after = await Articles.Read(client);
        Assert.That(after.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { [fault] = 1 }));
        Assert.That((after.Review.Windows, after.Review.WindowsRead, after.Review.Calls), Is.EqualTo((1, 0, 1)));
        Assert.That(Articles.Own(after), Is.EqualTo(Articles.Own(before)));
        Assert.That(after.Findings, Has.None.Matches<Finding>(finding => finding!.Rule.IsSecondReading));
    }

    [TestCase("```json\n{0}\n```")]
    [TestCase("<think>{{\"window\":\"no\"}}</think>\n{0}")]
    [TestCase("  {0}\n")]
    public void WhatModelsPutAroundTheirAnswerIsNoFault(string around)
    {
        var answer = Answer.Read(string.Format(null, around, Sound.Replace("$WINDOW", Window.Id, StringComparison.Ordinal)), Window);
        Assert.That(answer.Fault, Is.Null);
        Assert.That(answer.Proposals.Single().Quote, Is.EqualTo("conductors"));
    }

    [Test]
    public void AnItemThatIsNotAsAskedIsCounted()
    {
        var text = $$"""
            {"window":"{{Window.Id}}","issues":[7,
            {"sentence":"2","quote":"conductors","kind":"word-choice","severity":"minor","why":"","repair":null},
            {"sentence":2,"quote":"\ud800","kind":"word-choice","severity":"minor","why":"","repair":null},
            {"sentence":2,"quote":"conductors","kind":"word-choice","severity":"minor"}]}
            """;
        var answer = Answer.Read(text, Window);
        Assert.That((answer.Fault, answer.Malformed, answer.Proposals.Count), Is.EqualTo(((AnswerFault?)null, 3, 1)));
    }

    [Test]
    public void NamesAreWords()
    {
        Assert.That(Enum.GetValues<AnswerFault>().Select(Names.Of), Is.Unique.And.All.Matches("^[a-z]+(-[a-z]+)*$"));
        Assert.That(Enum.GetValues<Drop>().Select(Names.Of), Is.Unique.And.All.Matches("^[a-z]+(-[a-z]+)*$"));
    }
}
