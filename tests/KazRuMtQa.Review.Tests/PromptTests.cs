using System.Text.Json.Nodes;
using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Rules.Review;
using Json.Schema;

namespace KazRuMtQa.Review.Tests;

/// <summary>The prompts are files with a version: their words, and their examples, keep what the code expects of answers.</summary>
public sealed class PromptTests
{
    /// <summary>Whoever changes a prompt raises its version and writes the new hash here: recorded answers and figures are of one version.</summary>
    private static readonly string[] Versions = ["second-reader/1", "keep-or-drop/1"];

    private static IEnumerable<TestCaseData> Examples() =>
        Prompt.SecondReader.Examples.Select((example, i) => new TestCaseData(example).SetName($"example {i + 1} of the prompt"));

    [Test]
    public void VersionsAreThoseThatWereMeasured()
    {
        string[] hashes = [.. new[] { Prompt.SecondReader, Prompt.KeepOrDrop }.Select(prompt => $"{prompt.Id} {prompt.Hash}")];
        var measured = File.ReadAllLines(Repository.File("tests", "KazRuMtQa.Review.Tests", "prompt-hashes.txt"));
        Assert.That(hashes, Is.EqualTo(measured), "raise the version with every change");
        Assert.That(hashes.Select(hash => hash.Split(' ')[0]), Is.EqualTo(Versions));
    }

    [Test]
    public void EveryKindIsExplained()
    {
        foreach (var rule in SecondReading.All) Assert.That(Prompt.SecondReader.Instructions, Does.Contain($"\"{rule.Kind}\" ("));
        Assert.That(Prompt.SecondReader.Instructions, Does.Contain($"\"{ReviewRequest.StyleKind}\" ("));
    }

    [TestCaseSource(nameof(Examples))]
    public void AnExampleAnswersAsIsAsked(object given)
    {
        var example = (PromptExample)given;
        var request = JsonNode.Parse(example.Request)!;
        var answer = JsonNode.Parse(example.Answer)!;
        var schema = JsonSchema.FromText(ReviewRequest.ForIssues("{}").Schema.GetRawText());
        Assert.That(schema.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(answer)).IsValid);
        Assert.That((string?)answer["window"], Is.EqualTo((string?)request["window"]));
        var sentences = request["sentences"]!.AsArray().ToDictionary(sentence => (int)sentence!["n"]!, sentence => sentence!);
        foreach (var issue in answer["issues"]!.AsArray())
        {
            var sentence = sentences[(int)issue!["sentence"]!];
            var text = (string)sentence["text"]!;
            var (place, fault) = Quotation.Find((string)issue["quote"]!, text);
            Assert.That(fault, Is.Null, (string?)issue["quote"]);
            var (repair, drop) = RepairCheck.Of((string)issue["repair"]!, text, place);
            Assert.That(drop, Is.Null, (string?)issue["repair"]);
            var change = FactCheck.Of(place.In(text), repair!, place.Start == 0, text, (string?)sentence["source"]);
            Assert.That(change, Is.EqualTo(FactChange.None), repair);
        }
    }

    [Test]
    public void DecisionsAreWhatIsAsked()
    {
        var schema = JsonSchema.FromText(ReviewRequest.ForDecision("{}").Schema.GetRawText());
        foreach (var example in Prompt.KeepOrDrop.Examples)
        {
            Assert.That(schema.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(JsonNode.Parse(example.Answer))).IsValid);
            Assert.That(Answer.IsDropped(example.Answer), Is.Not.Null);
        }
    }

    [TestCase("version: 1\n# Instructions\nRead.", "name")]
    [TestCase("name: a\nversion: one\n\n# Instructions\nRead.", "version")]
    [TestCase("name: a\nversion: 1\n\n# Example\n\n", "Instructions")]
    [TestCase("name: a\nversion: 1\n\n# Instructions\nRead.\n\n# Example\n\n```json\n{}\n```\n", "an answer")]
    public void ABrokenFileSaysWhatIsMissing(string text, string what)
    {
        var fault = Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("broken.md: ").And.Message.Contains(what);
        Assert.That(() => Prompt.Parse("broken.md", text), fault);
    }
}
