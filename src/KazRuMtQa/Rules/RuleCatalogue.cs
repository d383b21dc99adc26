namespace KazRuMtQa.Rules;

/// <summary>All rules of the library, listed by the source generator when it is compiled and ordered by id. Immutable.</summary>
public static partial class RuleCatalogue
{
    /// <summary>Every rule, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        Listed() is { Length: > 0 } rules ? rules : throw new InvalidOperationException("The library was compiled without its rules: nothing can be checked.");

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <returns>The rule, or null when there is none of that id.</returns>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    private static partial Rule[] Listed();
}
