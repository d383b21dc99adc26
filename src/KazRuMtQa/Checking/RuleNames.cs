using KazRuMtQa.Rules;

namespace KazRuMtQa.Checking;

/// <summary>
/// Tells the ids and families of rules from names that mean nothing: a rule that is not switched off because of a slip would go unnoticed.
/// </summary>
internal static class RuleNames
{
    /// <exception cref="ArgumentException">One of the names is no rule and no family.</exception>
    public static void Check(IEnumerable<string> names, string what)
    {
        if (names.FirstOrDefault(name => !RuleCatalogue.Knows(name)) is { } unknown)
            throw new ArgumentException($"{what}: there is no rule or family '{unknown}'.");
    }

    /// <exception cref="ArgumentException">There is no name, or one of them is no rule and no family.</exception>
    public static void CheckSelection(IReadOnlySet<string> names, string what)
    {
        if (names.Count == 0) throw new ArgumentException($"{what} is empty, so that nothing would be checked; null stands for all rules.");
        Check(names, what);
    }
}
