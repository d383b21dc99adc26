namespace KazRuMtQa.Tests.Checking;

public sealed class CheckScopeTests
{
    private const string Text = "The water in the the river fell. He ate a apple, and it was was cold.";

    private static readonly MtChecker Checker = new();

    [Test]
    public void ADismissedFindingIsMarkedAndDoesNotCount()
    {
        var before = Checker.Check(Text);
        var key = before.Findings[0].BaselineKey!;
        var after = Checker.Check(new Article(Text), new CheckScope { Dismissed = [key] });
        Assert.That(after.Findings.Select(finding => finding.Dismissal is not null),
            Is.EqualTo(before.Findings.Select(finding => finding.BaselineKey == key)));
        Assert.That(after.Score, Is.GreaterThan(before.Score));
    }

    [Test]
    public void ScopeAndBaselineOfTheHouseDismissAlike()
    {
        var key = Checker.Check(Text).Findings[0].BaselineKey!;
        var house = new MtChecker(CheckOptions.Default with { Baseline = new Baseline([key]) }).Check(Text);
        var scope = Checker.Check(new Article(Text), new CheckScope { Dismissed = [key] });
        Assert.That(scope.Findings.Select(finding => (finding.Span, finding.Dismissal)),
            Is.EqualTo(house.Findings.Select(finding => (finding.Span, finding.Dismissal))));
    }

    [Test]
    public void StrictForOneRequestIsStrict()
    {
        var options = new MtChecker(CheckOptions.Default.Strict()).Check(Samples);
        var scope = Checker.Check(new Article(Samples), new CheckScope { IsStrict = true });
        Assert.That(scope.Findings.Select(finding => (finding.Rule.Id, finding.Span)),
            Is.EqualTo(options.Findings.Select(finding => (finding.Rule.Id, finding.Span))));
        Assert.That(scope.Findings, Has.Count.GreaterThan(Checker.Check(Samples).Findings.Count));
    }

    [Test]
    public void ARequestChoosesItsRules()
    {
        var only = Checker.Check(new Article(Text), new CheckScope { EnabledOnly = new HashSet<string> { "repetition" } });
        Assert.That(only.Findings.Select(finding => finding.Rule.Family), Is.Not.Empty.And.All.EqualTo("repetition"));
        var without = Checker.Check(new Article(Text), new CheckScope { DisabledRules = new HashSet<string> { "repetition" } });
        Assert.That(without.Findings.Select(finding => finding.Rule.Family), Is.Not.Empty.And.None.EqualTo("repetition"));
        var off = new MtChecker(CheckOptions.Default with { DisabledRules = new HashSet<string> { "repetition" } });
        Assert.That(off.Check(Text).Findings.Select(finding => finding.Rule.Family), Has.None.EqualTo("repetition"));
        var on = off.Check(new Article(Text), new CheckScope { EnabledRules = new HashSet<string> { "repetition/doubled-word" } });
        Assert.That(on.Findings.Select(finding => finding.Rule.Id), Does.Contain("repetition/doubled-word"));
    }

    [Test]
    public void ARuleThatThereIsNotIsNamed() =>
        Assert.That(() => Checker.Check(new Article(Text), new CheckScope { DisabledRules = new HashSet<string> { "repetition/no-such" } }),
            Throws.ArgumentException.With.Message.Contains("repetition/no-such"));

    private static string Samples => "The bus follow to the city was overturned. " + Text;
}
