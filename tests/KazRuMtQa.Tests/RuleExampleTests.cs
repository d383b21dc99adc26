using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

/// <summary>Runs every rule on its own examples, alone and joined into one text: the first shows that it works, the second that it goes on.</summary>
public sealed class RuleExampleTests
{
    private static IEnumerable<TestCaseData> Examples() =>
        from rule in RuleCatalogue.All
        from example in rule.Examples.Select((example, index) => (example, index))
        select new TestCaseData(rule, example.example).SetName($"{rule.Id} example {example.index + 1}");

    private static IEnumerable<TestCaseData> Rules() => RuleCatalogue.All.Select(rule => new TestCaseData(rule).SetName($"{rule.Id} has examples"));

    private static IEnumerable<TestCaseData> Joinable() =>
        RuleCatalogue.All.Where(rule => !rule.LooksAtWholeText).Select(rule => new TestCaseData(rule).SetName($"{rule.Id} joined examples"));

    /// <summary>
    /// These weigh the whole text, or its end: joining their examples would change what is right; other text on one side, before or after, hides no
    /// finding. Beside a source more text is another text.
    /// </summary>
    private static IEnumerable<TestCaseData> WholeTexts() =>
        from rule in RuleCatalogue.All
        where rule.LooksAtWholeText && !rule.ComparesWithSource
        from example in rule.Examples.Select((example, index) => (example, index))
        where example.example.IsWrong
        select new TestCaseData(rule, example.example).SetName($"{rule.Id} example {example.index + 1} beside other text");

    [TestCaseSource(nameof(Examples))]
    public void FlagsWhatIsMarkedAndNothingElse(Rule rule, Example example)
    {
        var findings = Found(rule, Document.Create(example.Text, example.Source)).OrderBy(finding => finding.Span).ToArray();
        Assert.That(findings.Select(finding => finding.Span.In(example.Text)), Is.EqualTo(example.Spans.Select(span => span.In(example.Text))));
        Assert.That(findings.Select(finding => finding.Span), Is.EqualTo(example.Spans));
        if (example.SourceSpans.Count > 0) Assert.That(findings.Select(finding => finding.Source), Is.EqualTo(example.SourceSpans));
        if (example.Better is not null) Assert.That(findings[0].Suggestions.Take(1), Is.EqualTo(new[] { example.Better }));
    }

    [TestCaseSource(nameof(WholeTexts))]
    public void OtherTextOnOneSideChangesNothing(Rule rule, Example example)
    {
        const string Other = "The weather stayed dry across the region, forecasters said.";
        var before = Other + "\n\n" + example.Text;
        Assert.That(Found(before, before.Length - example.Text.Length).SequenceEqual(example.Spans)
            || Found(example.Text + "\n\n" + Other, 0).SequenceEqual(example.Spans));

        IEnumerable<TextSpan> Found(string text, int start) =>
            RuleExampleTests.Found(rule, Document.Create(text))
                .Select(finding => new TextSpan(finding.Span.Start - start, finding.Span.End - start)).Order();
    }

    [TestCaseSource(nameof(Joinable))]
    public void FindsTheSameInALongerText(Rule rule)
    {
        var text = string.Concat(rule.Examples.Select((example, i) => example.Text + Separator(i)));
        var expected = new List<TextSpan>();
        var (offset, index) = (0, 0);
        foreach (var example in rule.Examples)
        {
            expected.AddRange(example.Spans.Select(span => new TextSpan(span.Start + offset, span.End + offset)));
            offset += example.Text.Length + Separator(index++).Length;
        }

        var source = rule.ComparesWithSource ? string.Concat(rule.Examples.Select((example, i) => example.Source + SourceSeparator(i))) : null;
        var found = rule.Check(Document.Create(text, source)).Select(finding => finding.Span).Order().ToArray();
        Assert.That(found.Select(span => span.In(text)), Is.EqualTo(expected.Select(span => span.In(text))));

        // No two alike: a rule may look for repetition.
        static string Separator(int i) => $"\n\nThe weather stayed dry on day {i + 1}, forecasters said.\n\n";

        static string SourceSeparator(int i) => $"\n\nПо словам синоптиков, на {i + 1}-й день погода оставалась сухой.\n\n";
    }

    [TestCaseSource(nameof(Rules))]
    public void HasWrongAndRightExamples(Rule rule)
    {
        Assert.That(rule.Examples.Any(example => example.IsWrong), "no wrong example");
        Assert.That(rule.Examples.Any(example => !example.IsWrong), "no right example");
    }

    /// <summary>What the rule finds; one of the full depth is told what the others have found, as in a check.</summary>
    private static IEnumerable<Finding> Found(Rule rule, Document document) => rule.Depth == Depth.Fast
        ? rule.Check(document)
        : rule.Check(document, [.. RuleCatalogue.All.Where(other => other.Depth == Depth.Fast).SelectMany(other => other.Check(document))]);
}
