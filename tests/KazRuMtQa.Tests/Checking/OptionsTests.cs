using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Checking;

public sealed class OptionsTests
{
    private static IEnumerable<TestCaseData> Impossible()
    {
        yield return Case("an unknown rule to switch off", CheckOptions.Default with { DisabledRules = new HashSet<string> { "calque/no-such" } },
            "calque/no-such");
        yield return Case("an unknown family to run alone", CheckOptions.Default with { EnabledOnly = new HashSet<string> { "calques" } }, "calques");
        yield return Case("a severity for an unknown rule",
            CheckOptions.Default with { Severities = new Dictionary<string, Severity> { ["x"] = Severity.Minor } }, "'x'");
        yield return Case("nothing to run alone", CheckOptions.Default with { EnabledOnly = new HashSet<string>() }, "EnabledOnly");
        yield return Case("every family off", CheckOptions.Default with { DisabledRules = RuleCatalogue.All.Select(rule => rule.Family).ToHashSet() },
            "No rule");
        yield return Case("a confidence above 1", CheckOptions.Default with { MinimumConfidence = 1.5 }, "MinimumConfidence");
        yield return Case("a confidence that is no number", CheckOptions.Default with { MinimumConfidence = double.NaN }, "MinimumConfidence");
        yield return Case("a score below 0", CheckOptions.Default with { BlockBelow = -1 }, "BlockBelow");
        yield return Case("a score above 100", CheckOptions.Default with { ReviewBelow = 101 }, "ReviewBelow");
    }

    [TestCaseSource(nameof(Impossible))]
    public void WhatCannotBeIsRefusedAtOnce(CheckOptions options, string named) =>
        Assert.That(() => new MtChecker(options), Throws.ArgumentException.With.Message.Contains(named));

    [Test]
    public void TheRuleOfTheHouseCanBeNamed() =>
        Assert.That(() => new MtChecker(CheckOptions.Default with { DisabledRules = new HashSet<string> { "house/unwanted-term" } }), Throws.Nothing);

    private static TestCaseData Case(string name, CheckOptions options, string named) =>
        new TestCaseData(options, named).SetName($"options with {name}");
}
