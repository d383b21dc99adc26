using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>A page for each rule, out of the catalogue, and the list that is searched.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, from the root of the site.</summary>
    public static string FileOf(Rule rule) => $"rules/{rule.Id}.html";

    public static IEnumerable<(string File, string Title, string Markdown)> All() =>
        RuleCatalogue.All.Select(rule => (FileOf(rule), rule.Title, Page(rule)));

    /// <summary>All rules, family by family; the script of the site hides what does not hold the words that are typed.</summary>
    public static string Index()
    {
        var families = RuleCatalogueMarkdown.Families().Select(family => $"""
            <section class="family"><h2 id="{family.Key}">{HtmlReport.Capital(family.Key)}</h2>
            {SiteTable.Of([], family.Select(Row))}</section>

            """);
        return $"""
            <p class="controls"><label>Search <input type="search" id="rule-search"></label>
            <span id="rule-count" aria-live="polite">{RuleCatalogue.All.Count} rules</span></p>
            {string.Concat(families)}
            """;
    }

    private static string[] Row(Rule rule) =>
        [$"<a href=\"{FileOf(rule)}\">{Html.Of(rule.Title)}</a><br><code>{rule.Id}</code>", Lower.Of(rule.Severity), Html.Of(rule.Why)];

    private static string Page(Rule rule)
    {
        var entry = RuleCatalogueMarkdown.Of(rule);
        return $$"""
            `{{rule.Id}}`

            {{entry[entry.IndexOf("\n\n", StringComparison.Ordinal)..].Trim()}}

            ## Switch it off

            In an article, between `<!-- kazrumtqa off {{rule.Id}} -->` and `<!-- kazrumtqa on -->`. For a house, in
            [`kazrumtqa.json`](../../pages/configuration.md):

            ```json
            { "rules": { "{{rule.Id}}": "off" } }
            ```

            `"minor"`, `"major"` and `"critical"` give its findings that severity. The other rules of the family:
            [{{rule.Family}}](../../pages/rules.md#{{rule.Family}}).
            """;
    }
}
