using System.Text.Json;
using Json.Schema;
using KazRuMtQa.Reporting;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Review.Tests;

/// <summary>
/// Articles that talk to the model, and a model that obeys them: whatever comes back, the form of the report stays, the prompt stays inside,
/// nothing is called, and what the rules found is there.
/// </summary>
public sealed class HostileTests
{
    /// <summary>What the rules find in every one of the articles.</summary>
    private const string Tail =
        "\n\nThe forum was opened by by ministers , they said on Friday in Astana, and the guests of the forum went home late in the evening.";

    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Repository.File("src", "KazRuMtQa", "Reporting", "report.schema.json")));

    private static readonly string[] PromptWords = [.. Words(Prompt.SecondReader.Instructions)];

    private static IEnumerable<TestCaseData> Articles40() => Read().Select(article => new TestCaseData(article).SetName($"hostile: {article.Name}"));

    [Test]
    public void ThereAreFortyAndMore() => Assert.That(Read().Select(article => article.Name).Distinct().Count(), Is.GreaterThanOrEqualTo(40));

    [TestCaseSource(nameof(Articles40))]
    public async Task WhateverComesBackTheChecksHold(HostileArticle hostile)
    {
        var text = hostile.Text + Tail;
        var client = new ScriptedClient(_ => hostile.Answer);
        var before = new MtChecker().Check(text);
        var after = await Articles.Read(client, text);
        var found = after.Findings.Where(finding => finding.Rule.IsSecondReading).ToArray();

        // Nothing is silenced, and nothing of our own changes.
        Assert.That(before.Findings, Is.Not.Empty);
        Assert.That(Articles.Findings(after.Findings.Except(found)), Is.EqualTo(Articles.Findings(before.Findings)));
        Assert.That((after.MtLikelihood, after.Language), Is.EqualTo((before.MtLikelihood, before.Language)));
        Assert.That(after.Verdict, before.Verdict == Verdict.Block ? Is.EqualTo(Verdict.Block) : Is.LessThan(Verdict.Block));

        // What is believed stands in the text, outside of direct speech, with words that may be printed.
        foreach (var finding in found)
        {
            Assert.That(finding.Message, Does.Contain(finding.Span.In(text)).Or.Contain("…"));
            foreach (var words in finding.Suggestions.Append(finding.Message.Replace(finding.Span.In(text), "", StringComparison.Ordinal)))
            {
                Assert.That(words, Does.Not.Match(@"[<>{}\[\]\p{C}]|https?:|example\.com|ignore"));
                Assert.That(LongestCommonRun(words), Is.LessThan(6), "the prompt leaks");
            }

            Assert.That(Facts(string.Concat(finding.Suggestions)), Is.SubsetOf(Facts(text)), "a figure that is not in the article");
        }

        // Every answer is accounted for, and nothing was there to be called.
        var review = after.Review!;
        Assert.That(review.WindowsRead + review.Faults.Values.Sum(), Is.EqualTo(before.IsEnglish ? review.Windows : 0));
        Assert.That(client.Options, Has.All.Matches<Microsoft.Extensions.AI.ChatOptions?>(options => options!.Tools is null or { Count: 0 }));
        Expect(hostile.Expect, review, found);
        var line = new StringWriter();
        JsonReport.Write(line, after);
        Assert.That(Schema.Evaluate(JsonDocument.Parse(line.ToString()).RootElement).IsValid);
        var page = new StringWriter();
        HtmlReport.Write(page, [new CheckedFile("a.txt", after)]);
        Assert.That(page.ToString(), Does.Not.Contain("alert(1)</script>").And.Not.Contain("onerror=alert(1)>"));
    }

    private static void Expect(string what, ReviewSummary review, Finding[] found)
    {
        switch (what)
        {
            case "silent":
                Assert.That((review.Kept, review.Dropped.Count, review.Faults.Count), Is.EqualTo((0, 0, 0)));
                break;
            case "fault":
                Assert.That(review.Faults.Values.Sum(), Is.EqualTo(review.Windows));
                Assert.That(found, Is.Empty);
                break;
            case "dropped":
                Assert.That(review.Dropped.Values.Sum(), Is.Positive);
                break;
            case "cleaned":
                // The place may be wrong; what the article wanted to have said is not.
                Assert.That(found, Is.Not.Empty);
                break;
            case "believed":
                Assert.That(found.Length, Is.InRange(1, 12));
                break;
            default:
                Assert.Fail($"nothing is expected by '{what}'");
                break;
        }
    }

    /// <summary>How many words in a row the text has in common with the prompt.</summary>
    private static int LongestCommonRun(string text)
    {
        var words = Words(text).ToArray();
        var longest = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < PromptWords.Length; j++)
            {
                var run = 0;
                while (i + run < words.Length && j + run < PromptWords.Length && words[i + run] == PromptWords[j + run]) run++;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Facts(string text) => Words(text).Where(word => char.IsAsciiDigit(word[0]));

    private static HostileArticle[] Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "hostile.jsonl"))
            .Select(line => JsonSerializer.Deserialize<HostileArticle>(line, JsonSerializerOptions.Web)!),
    ];

    public sealed record HostileArticle(string Name, string Text, string Answer, string Expect);
}
