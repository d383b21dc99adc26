using KazRuMtQa.Rules;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// A rule as clients of LanguageTool know rules: <c>KRMT_PUNCTUATION_DOUBLED_MARK</c>, in one of LanguageTool's categories where one fits
/// and else in <c>MT_ARTIFACT</c>. In requests our own ids and families are understood as well.
/// </summary>
internal static class LanguageToolRule
{
    private static readonly Dictionary<string, Rule> ById = RuleCatalogue.All.ToDictionary(IdOf, StringComparer.Ordinal);

    public static string IdOf(Rule rule) => "KRMT_" + rule.Id.Replace('/', '_').Replace('-', '_').ToUpperInvariant();

    public static (string Id, string Name) CategoryOf(Rule rule) => rule.Category.IssueType switch
    {
        "grammar" => ("GRAMMAR", "Grammar"),
        "typographical" or "whitespace" when rule.Family == "punctuation" => ("PUNCTUATION", "Punctuation"),
        "typographical" or "whitespace" or "numbers" or "locale-violation" or "characters" => ("TYPOGRAPHY", "Typography"),
        "misspelling" => ("TYPOS", "Possible Typo"),
        "duplication" => ("REPETITIONS", "Repetitions"),
        "style" => ("STYLE", "Style"),
        "terminology" or "mistranslation" or "inconsistency" or "inconsistent-entities" => ("SEMANTICS", "Semantics"),
        _ => ("MT_ARTIFACT", "Machine translation"),
    };

    /// <summary>The ids of our rules for ids or names from a request; those of other checkers name none of ours.</summary>
    public static IEnumerable<string> Rules(IEnumerable<string> names) =>
        names.Select(name => ById.GetValueOrDefault(name) ?? RuleCatalogue.Find(RenamedRules.Present(name))).OfType<Rule>().Select(rule => rule.Id);

    public static IEnumerable<string> RulesOfCategories(IReadOnlyCollection<string> categories) =>
        RuleCatalogue.All.Where(rule => categories.Contains(CategoryOf(rule).Id) || categories.Contains(rule.Family)).Select(rule => rule.Id);
}
