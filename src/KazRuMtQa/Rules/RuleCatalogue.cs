using KazRuMtQa.Rules.House;
using KazRuMtQa.Rules.Review;

namespace KazRuMtQa.Rules;

/// <summary>All rules of the library, listed by the source generator when it is compiled and ordered by id. Immutable.</summary>
public static partial class RuleCatalogue
{
    /// <summary>Every rule, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        Listed() is { Length: > 0 } rules
            ? rules
            : throw new InvalidOperationException("The library was compiled without its rules: nothing can be checked.");

    /// <summary>The kinds of issue that a language model reports as a second reader, ordered by id. They find nothing by themselves.</summary>
    public static IReadOnlyList<Rule> SecondReader => SecondReading.All;

    private static readonly Dictionary<string, Rule> ById = All.Concat(SecondReader).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    private static readonly HashSet<string> Names =
        [.. ById.Values.SelectMany(rule => (string[])[rule.Id, rule.Family]), UnwantedTerm.RuleId, UnwantedTerm.RuleFamily];

    /// <returns>The rule, or null when there is none of that id.</returns>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Whether a rule or a family has this name, those of a house's own terms and of a second reader included.</summary>
    public static bool Knows(string name) => Names.Contains(name);

    /// <summary>The rules of this id or family.</summary>
    internal static Rule[] Named(string name) => [.. ById.Values.Where(rule => rule.Id == name || rule.Family == name)];

    private static partial Rule[] Listed();
}
