namespace KazRuMtQa.Rules;

/// <summary>The ids of all rule classes, written by the source generator from their families and names.</summary>
internal static partial class RuleIds
{
    private static readonly Dictionary<Type, string> ByType = Listed();

    public static string Of(Rule rule) => ByType[rule.GetType()];

    private static partial Dictionary<Type, string> Listed();
}
