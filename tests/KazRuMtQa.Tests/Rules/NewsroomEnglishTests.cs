using System.Text.RegularExpressions;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Rules;

/// <summary>What editors read is newsroom English: short, quoting once, in the words of the desk (see the style sheet in CONTRIBUTING.md).</summary>
public sealed partial class NewsroomEnglishTests
{
    private const int MostWordsOfMessage = 20;
    private const int MostWordsOfTitle = 5;

    /// <summary>Advice of phrase rows that makes a message longer; fewer are always welcome.</summary>
    private const int LongMessages = 1;

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.All))]
    public void ATitleIsALabel(Rule rule)
    {
        Assert.That(WordsOf(rule.Title), Is.LessThanOrEqualTo(MostWordsOfTitle), rule.Title);
        Assert.That(Banned().Matches(rule.Title + "\n" + WithoutQuotations(rule.Why)), Is.Empty, $"{rule.Title}: {rule.Why}");
        Assert.That(rule.Title.Contains('_', StringComparison.Ordinal), Is.False);
        Assert.That(rule.Why, Does.EndWith(".").Or.EndWith(".”").Or.EndWith("?"));
    }

    /// <summary>The messages of all examples, those of the rows of phrase tables among them.</summary>
    [Test]
    public void MessagesAreShortAndQuoteOnce()
    {
        var messages = RuleCatalogue.All.SelectMany(rule => rule.Examples.Where(example => example.IsWrong)
            .SelectMany(example => rule.Check(Document.Create(example.Text, Language.English, ModelFolder.Bundled)))
            .Select(finding => (rule.Id, finding.Message))).Distinct().ToArray();
        Assert.That(messages, Has.Length.GreaterThan(600));
        Assert.Multiple(() =>
        {
            var own = messages.Select(message => (message.Id, Words: WithoutQuotations(message.Message))).ToArray();
            Assert.That(own.Where(message => Banned().IsMatch(message.Words)), Is.Empty, "words that a copy desk does not use");
            Assert.That(own.Where(message => message.Words.Contains('_', StringComparison.Ordinal)), Is.Empty, "raw underscores");
            Assert.That(messages.Where(message => Repeats(message.Message)), Is.Empty, "quoted twice");
            Assert.That(messages.Where(message => message.Message[^1] is not ('.' or '?')), Is.Empty, "no end");
            var tooLong = messages.Where(message => WordsOf(WithoutQuotations(message.Message)) > MostWordsOfMessage).ToArray();
            Assert.That(tooLong, Has.Length.LessThanOrEqualTo(LongMessages), string.Join('\n', tooLong));
        });
    }

    /// <summary>A passage counts as one word, however long it is.</summary>
    private static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string WithoutQuotations(string text) => Quotation().Replace(text, "“”");

    private static bool Repeats(string message)
    {
        var quoted = Quotation().Matches(message).Select(match => match.Value).ToArray();
        return quoted.Distinct(StringComparer.Ordinal).Count() < quoted.Length;
    }

    [GeneratedRegex("“[^“”]*”|‘[^‘’]*’")]
    private static partial Regex Quotation();

    [GeneratedRegex(
        @"\b(stands?|stood|bears?|borne|mend(s|ed)?|furniture|tokens?|probability|torn|tears|nought|no partner|by this text|please|sorry)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Banned();
}
