using KazRuMtQa.Checking;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Checking;

/// <summary>What several rules find in one place for one reason is told once.</summary>
public sealed class EchoesTests
{
    [Test]
    public void OneRepairOfOnePlaceIsOfferedOnce()
    {
        const string text = "The shelters will take 10 thousand people. The region has 800 of them.";
        var found = new MtChecker().Check(text).Findings.Where(finding => finding.Span.In(text) == "10 thousand").ToArray();
        Assert.That(found.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "number/figure-thousand" }));
        Assert.That(found[0].Suggestions, Is.EqualTo(new[] { "10,000" }));
    }

    [Test]
    public void OtherRepairsOfOnePlaceStay()
    {
        var place = new TextSpan(4, 10);
        var rules = RuleCatalogue.All.Take(2).ToArray();
        Finding[] findings = [.. rules.Select((rule, i) => new Finding(rule, place, "…", [$"word {i}"]))];
        Assert.That(Echoes.Distinct(findings), Is.EqualTo(findings));
    }

    [Test]
    public void AFindingThatIsDismissedStandsForNoOther()
    {
        var place = new TextSpan(0, 4);
        var rules = RuleCatalogue.All.Take(2).ToArray();
        var dismissed = new Finding(rules[0], place, "…", ["word"]) { Dismissal = Dismissal.Inline };
        var open = new Finding(rules[1], place, "…", ["word"]);
        Assert.That(Echoes.Distinct([dismissed, open]), Is.EqualTo(new[] { dismissed, open }));
    }
}
