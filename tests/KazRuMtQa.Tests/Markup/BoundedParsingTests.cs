using KazRuMtQa.Markup;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace KazRuMtQa.Tests.Markup;

/// <summary>Markdown is read in time that is linear in its length, and reading it can be given up at any place.</summary>
public sealed class BoundedParsingTests
{
    private const int Length = 250_000;

    /// <summary>Each opens something that a parser looks for the end of.</summary>
    private static readonly string[] Openings =
        ["[a](", "[a](b \"", "[a](b (", "[a](<b", "![", "`a``b", "<a ", "<!--a", "*a **b ", "[a]["];

    [Test]
    public void WhatIsLookedThroughInVainIsBounded()
    {
        var parsers = new InlineParserList([new LineBreakInlineParser()]);
        var processor = new InlineProcessor(new MarkdownDocument(), parsers, preciseSourcelocation: false, new Markdig.MarkdownParserContext());
        var rest = new StringSlice(new string('<', Length));
        var looked = 0L;
        while (rest.Length > 0)
        {
            var matched = LookAhead.Match(processor, ref rest, 0, looks: true, (InlineProcessor _, ref StringSlice slice) =>
            {
                looked += slice.Length;
                return false;
            });
            Assert.That(matched, Is.False);
            rest.SkipChar();
        }

        Assert.That(looked, Is.LessThan(2100L * Length), "the square is 31 thousand million");
    }

    [Test]
    public void ALongAddressIsNoText()
    {
        var picture = new string('A', 100_000);
        var vain = string.Concat(Enumerable.Repeat("[a]( b ", 10));
        var text = MarkdownText.Read($"{vain}See ![a map](data:image/png;base64,{picture}) there.").Text;
        Assert.That(text.EndsWith("See a map there.", StringComparison.Ordinal));
    }

    [Test]
    public void EveryDefinitionOfThousandsIsFound()
    {
        var definitions = string.Concat(Enumerable.Range(0, 3000).Select(i => $"[word {i}]: https://news.example/{i}\n"));
        Assert.That(MarkdownText.Read($"{definitions}See [word 0] and\n[word 2999].").Text, Is.EqualTo("See word 0 and word 2999."));
    }

    /// <summary>Close together, each alone, and above the underline of a heading.</summary>
    [TestCase("[a]: b\n", "")]
    [TestCase("[a]: b\n\n", "")]
    [TestCase("[a]: b\n", "===\n")]
    public void DefinitionsAreReadInLinearTime(string definition, string end)
    {
        var (text, quarter) = (Repeat(definition, 4 * Length) + end, Repeat(definition, Length) + end);
        Assert.That(ProcessorTime.IsSteep(() => MarkdownText.Read(quarter), () => MarkdownText.Read(text)), Is.False);
    }

    [Test]
    public void DefinitionsAboveAHeadingAreFound()
    {
        var definitions = string.Concat(Enumerable.Range(0, 500).Select(i => $"[word {i}]: https://news.example/{i}\n"));
        Assert.That(MarkdownText.Read($"{definitions}See [word 0]\n===\n\nAnd [word 499].").Text, Is.EqualTo("See word 0\n\nAnd word 499."));
    }

    [TestCaseSource(nameof(Openings))]
    public void TimeIsLinear(string opening)
    {
        var (text, quarter) = (Repeat(opening, Length), Repeat(opening, Length / 4));
        Assert.That(ProcessorTime.IsSteep(() => MarkdownText.Read(quarter), () => MarkdownText.Read(text)), Is.False);
    }

    /// <summary>Marks are joined when the block ends, in one step: nobody can stop it, so its work has to be little.</summary>
    [Test]
    public void MarksBeyondReasonAreReadAsWritten()
    {
        var text = MarkdownText.Read(Repeat("*word* ", 70_000)).Text;
        Assert.That(text, Does.StartWith("word word").And.EndWith("*word* *word*"));
        Assert.That(text.AsSpan().IndexOf('*'), Is.GreaterThan(10_000), "of a thousand words all marks are read");
    }

    /// <summary>Within one block, which was read in one go, and among blocks of one kind.</summary>
    [TestCase("[a](b ")]
    [TestCase("`a``b ")]
    [TestCase("<a ")]
    [TestCase("*a _b ")]
    [TestCase("[a]: b\n")]
    [TestCase("```\n")]
    public async Task ABlockIsGivenUpInItsMiddle(string opening)
    {
        using var stop = new CancellationTokenSource();
        var isReading = new TaskCompletionSource();
        var text = Repeat(opening, 100 * Length);
        var reading = Task.Run(() =>
        {
            isReading.SetResult();
            MarkdownText.Read(text, stop.Token);
        });
        await isReading.Task;
        await Task.Delay(10);
        await stop.CancelAsync();
        Assert.That(async () => await reading.WaitAsync(TimeSpan.FromMinutes(1)), Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
