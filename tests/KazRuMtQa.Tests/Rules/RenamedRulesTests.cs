using KazRuMtQa.Configuration;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Rules;

/// <summary>The former ids of rules go on working wherever a house has written them down.</summary>
internal sealed class RenamedRulesTests
{
    private const string Former = "agreement/article-form";
    private const string Present = "grammar/article-form";
    private const string Text = "He bought a apple at the market, and she waited for him near the old bridge.";

    [Test]
    public void FormerIdsLeadToRulesAndAreNone()
    {
        Assert.That(RenamedRules.RenamedFrom.Values.Where(id => RuleCatalogue.Find(id) is null), Is.Empty, "it leads to a rule");
        Assert.That(RenamedRules.RenamedFrom.Keys.Where(id => RuleCatalogue.Find(id) is not null), Is.Empty, "it is free");
    }

    [Test]
    public void AConfigurationMayNameThem() =>
        Assert.That(ConfigurationFile.Parse("house.json", $"{{\"rules\": {{\"{Former}\": \"off\"}}}}").DisabledRules, Is.EqualTo(new[] { Present }));

    [Test]
    public void ABaselineMayNameThem()
    {
        var key = new MtChecker().Check(Text).Findings.Single(finding => finding.Rule.Id == Present).BaselineKey!;
        var baseline = new Baseline([key.Replace(Present, Former, StringComparison.Ordinal)]);
        Assert.That(Of(new MtChecker(CheckOptions.Default with { Baseline = baseline }).Check(Text)).Dismissal, Is.EqualTo(Dismissal.Baseline));
    }

    [Test]
    public void ACommentMayNameThem() =>
        Assert.That(Of(new MtChecker().Check($"<!-- kazrumtqa off {Former} -->{Text}")).Dismissal, Is.EqualTo(Dismissal.Inline));

    private static Finding Of(Report report) => report.Findings.Single(finding => finding.Rule.Id == Present);
}
