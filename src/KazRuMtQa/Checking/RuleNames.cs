using KazRuMtQa.Rules;
using KazRuMtQa.Rules.House;

namespace KazRuMtQa.Checking;

/// <summary>Tells the ids and families of rules from names that mean nothing: a rule that is not switched off because of a slip would go unnoticed.</summary>
internal sealed class RuleNames(IEnumerable<Rule> rules)
{
    private readonly HashSet<string> known = [.. rules.SelectMany(rule => (string[])[rule.Id, rule.Family]), UnwantedTerm.RuleId, UnwantedTerm.RuleFamily];

    /// <exception cref="ArgumentException">One of the names is no rule and no family.</exception>
    public void Check(IEnumerable<string> names, string what)
    {
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown) throw new ArgumentException($"{what}: there is no rule or family '{unknown}'.");
    }

    /// <exception cref="ArgumentException">There is no name, or one of them is no rule and no family.</exception>
    public void CheckSelection(IReadOnlySet<string> names, string what)
    {
        if (names.Count == 0) throw new ArgumentException($"{what} is empty, so that nothing would be checked; null stands for all rules.");
        Check(names, what);
    }
}
