using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests;

/// <summary>Comments in the text and remembered findings: both mark, and neither drops.</summary>
public sealed class SuppressionTests
{
    private const string Fault = "The minister came home late , he said. ";
    private const string Other = "The vote was held on Monday , she said. ";

    [TestCase("<!-- kazrumtqa off -->{0}<!-- kazrumtqa on -->{1}", "inline, counts")]
    [TestCase("<!-- kazrumtqa off punctuation -->{0}<!-- kazrumtqa on punctuation -->{1}", "inline, counts")]
    [TestCase("<!--kazrumtqa off punctuation/space-before-mark-->{0}<!--kazrumtqa on-->{1}", "inline, counts")]
    [TestCase("{0}<!-- kazrumtqa off -->{1}", "counts, inline")]
    [TestCase("<!-- kazrumtqa off number -->{0}{1}", "counts, counts")]
    [TestCase("<!-- kazrumtqa off number punctuation -->{0}{1}", "inline, inline")]
    [TestCase("<!-- kazrumtqa off -->{0}<!-- kazrumtqa on punctuation -->{1}", "inline, inline")]
    [TestCase("<!-- kazrumtqa off punctuation --><!-- kazrumtqa off punctuation -->{0}<!-- kazrumtqa on punctuation -->{1}", "inline, counts")]
    [TestCase("<!-- kazrumtqa on -->{0}{1}", "counts, counts")]
    [TestCase("<!-- kazrumtqa maybe -->{0}{1}", "counts, counts")]
    public void CommentsSwitchRulesOffAndOn(string text, string expected)
    {
        var report = new MtChecker().Check(string.Format(null, text, Fault, Other));
        var found = report.Findings.Where(finding => finding.Rule.Id == "punctuation/space-before-mark");
        Assert.That(string.Join(", ", found.Select(finding => finding.Dismissal == Dismissal.Inline ? "inline" : "counts")), Is.EqualTo(expected));
    }

    [Test]
    public void ADismissedFindingDoesNotCount()
    {
        var report = new MtChecker().Check("<!-- kazrumtqa off -->" + Fault);
        Assert.That(report.Findings, Is.Not.Empty.And.All.Matches<Finding>(finding => finding?.Dismissal is not null));
        Assert.That((report.Score, report.Verdict), Is.EqualTo((100.0, Verdict.Pass)));
    }

    [TestCase(Fault + Other, true, TestName = "a dismissed finding stays dismissed beside another")]
    [TestCase(Other + "\n\n" + Fault, true, TestName = "a dismissed finding stays dismissed where it moves")]
    [TestCase("THE MINISTER came home   late ,, he said.", false, TestName = "another fault in the same sentence counts")]
    [TestCase("The minister came home very late , he said.", false, TestName = "a changed sentence counts")]
    public void TheBaselineRemembersRuleAndSentence(string text, bool isDismissed)
    {
        var seen = new MtChecker().Check(Fault).Findings.Select(finding => finding.BaselineKey!).ToArray();
        Assert.That(seen, Is.Not.Empty.And.All.Match("^[a-z-]+/[a-z-]+:[0-9a-f]{16}$"));
        var report = new MtChecker(CheckOptions.Default with { Baseline = new Baseline(seen) }).Check(text);
        Assert.That(report.Findings.Any(finding => finding.Dismissal == Dismissal.Baseline), Is.EqualTo(isDismissed));
        Assert.That(report.Findings.Any(finding => finding.Dismissal is null),
            Is.EqualTo(!isDismissed || text.Contains(Other, StringComparison.Ordinal)));
    }

    [Test]
    public void KeysAreSortedAndDistinct() => Assert.That(new Baseline(["b/b:2", "a/a:1", "b/b:2"]).Keys, Is.EqualTo(new[] { "a/a:1", "b/b:2" }));
}
