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

    private static IEnumerable<TestCaseData> Rules() => RuleCatalogue.All.Select(rule => new TestCaseData(rule).SetName($"{rule.Id} joined examples"));

    [TestCaseSource(nameof(Examples))]
    public void FlagsWhatIsMarkedAndNothingElse(Rule rule, Example example)
    {
        var findings = rule.Check(Document.Create(example.Text)).OrderBy(finding => finding.Span).ToArray();
        Assert.That(findings.Select(finding => finding.Span.In(example.Text)), Is.EqualTo(example.Spans.Select(span => span.In(example.Text))));
        Assert.That(findings.Select(finding => finding.Span), Is.EqualTo(example.Spans));
        if (example.Better is not null) Assert.That(findings[0].Suggestions[0], Is.EqualTo(example.Better));
    }

    [TestCaseSource(nameof(Rules))]
    public void FindsTheSameInALongerText(Rule rule)
    {
        const string Separator = "\n\nThe weather in the region stayed dry on Monday, forecasters said.\n\n";
        var text = string.Join(Separator, rule.Examples.Select(example => example.Text));
        var expected = new List<TextSpan>();
        var offset = 0;
        foreach (var example in rule.Examples)
        {
            expected.AddRange(example.Spans.Select(span => new TextSpan(span.Start + offset, span.End + offset)));
            offset += example.Text.Length + Separator.Length;
        }

        var found = rule.Check(Document.Create(text)).Select(finding => finding.Span).Order().ToArray();
        Assert.That(found.Select(span => span.In(text)), Is.EqualTo(expected.Select(span => span.In(text))));
    }

    [TestCaseSource(nameof(Rules))]
    public void HasWrongAndRightExamples(Rule rule)
    {
        Assert.That(rule.Examples.Any(example => example.IsWrong), "no wrong example");
        Assert.That(rule.Examples.Any(example => !example.IsWrong), "no right example");
    }
}
