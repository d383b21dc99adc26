namespace KazRuMtQa.Rules;

/// <summary>
/// The ids that rules had in earlier versions. Configurations, baselines and comments in articles that name them go on working; reports name rules by
/// their present ids. A family is taken as it is now.
/// </summary>
internal static class RenamedRules
{
    /// <summary>Present ids by former ones.</summary>
    public static IReadOnlyDictionary<string, string> RenamedFrom { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["agreement/article-form"] = "grammar/article-form",
        ["consistency/two-names"] = "name/two-names",
        ["grammar/determiner-number"] = "agreement/determiner-number",
        ["grammar/subject-verb"] = "agreement/subject-verb",
        ["number/dotted-date"] = "date/dotted-date",
        ["number/impossible-date"] = "date/impossible-date",
        ["number/stop-after-year"] = "date/stop-after-year",
        ["number/weekday-mismatch"] = "date/weekday-mismatch",
        ["number/year-word"] = "date/year-word",
    };

    /// <summary>The present id of a rule; what is no former id, a family for example, stays as it is.</summary>
    public static string Present(string id) => RenamedFrom.GetValueOrDefault(id, id);

    /// <summary>A key of a baseline, <c>rule:hash</c>, with the present id.</summary>
    public static string PresentKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? key : Present(key[..colon]) + key[colon..];
    }
}
