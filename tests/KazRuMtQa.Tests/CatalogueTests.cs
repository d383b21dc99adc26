using KazRuMtQa.Rules;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Tests;

/// <summary>The catalogue says what the rules do. Renew it with KAZRUMTQA_ACCEPT=1.</summary>
public sealed class CatalogueTests
{
    private static readonly string Models = Path.Combine("..", "..", "models");

    private static IEnumerable<TestCaseData> Families() =>
        RuleCatalogueMarkdown.Families().Select(family => new TestCaseData(family).SetName($"catalogue of {family.Key}"));

    [TestCaseSource(nameof(Families))]
    public void ThePageOfAFamilyIsCurrent(object family)
    {
        var rules = (IGrouping<string, Rule>)family;
        Golden.Check(Path.Combine(Models, "catalogue", rules.Key + ".md"), RuleCatalogueMarkdown.OfFamily(rules));
    }

    [Test]
    public void TheIndexIsCurrent() => Golden.Check(Path.Combine(Models, "catalogue.md"), RuleCatalogueMarkdown.Index());

    [Test]
    public void NoPageIsLeftOfAFamilyThatIsGone() => Assert.That(
        Directory.EnumerateFiles(Repository.File("models", "catalogue")).Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(RuleCatalogueMarkdown.Families().Select(family => family.Key)));
}
