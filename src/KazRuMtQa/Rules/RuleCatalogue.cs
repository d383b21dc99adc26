namespace KazRuMtQa.Rules;

/// <summary>All rules of the library, found by reflection and ordered by id. Immutable.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToArray();

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <returns>The rule, or null when there is none of that id.</returns>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
