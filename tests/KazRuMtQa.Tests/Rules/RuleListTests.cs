using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Rules;

/// <summary>Compares what the source generator lists with what reflection finds.</summary>
public sealed class RuleListTests
{
    private static readonly Type[] Rules = [.. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)];

    [Test]
    public void EveryRuleOfTheAssemblyIsListed()
    {
        var made = Rules.Where(type => type.GetConstructor(Type.EmptyTypes) is not null);
        Assert.That(RuleCatalogue.All.Select(rule => rule.GetType()), Is.EquivalentTo(made));
    }

    [Test]
    public void RulesAreOrderedById() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);

    [Test]
    public void TheIdIsMadeOfFolderAndClass()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var (family, name) = (rule.GetType().Namespace!.Split('.')[^1], rule.GetType().Name);
            Assert.That(rule.Id.Replace("-", "", StringComparison.Ordinal), Is.EqualTo($"{family}/{name}".ToLowerInvariant()));
        }
    }
}
