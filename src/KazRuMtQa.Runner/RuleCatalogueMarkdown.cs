using System.Globalization;
using System.Text;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Runner;

/// <summary>
/// The catalogue of rules, <c>models/catalogue.md</c> and a page for each family: made from the rules, so that it says what they do.
/// </summary>
internal static class RuleCatalogueMarkdown
{
    private const string Signs = "In the examples ⟦…⟧ marks what is flagged; a text without marks draws no finding.";

    /// <summary>All rules on one page, as <c>rules --format markdown</c> writes them.</summary>
    public static string OfAll() => string.Create(CultureInfo.InvariantCulture, $"# The rules\n\n{RuleCatalogue.All.Count} rules. {Signs}\n\n")
        + string.Concat(Families().Select(family => $"## {family.Key}\n\n{string.Concat(family.Select(Of))}"));

    /// <summary>The page of one family.</summary>
    public static string OfFamily(IGrouping<string, Rule> family) =>
        $"# {family.Key}\n\n{Signs}\n\n{string.Concat(family.Select(Of))}".TrimEnd('\n') + "\n";

    /// <summary>The page that leads to those of the families.</summary>
    public static string Index() =>
        string.Create(CultureInfo.InvariantCulture,
            $"# The rules\n\n{RuleCatalogue.All.Count} rules, a page for each family. Made from the rules by the tests; all on one page: `kazrumtqa rules --format markdown`.\n\n| family | rules |\n|---|---|\n")
        + string.Concat(Families()
            .Select(family =>
                $"| [{family.Key}](catalogue/{family.Key}.md) | {string.Join(", ", family.Select(rule => rule.Id.Split('/')[1]))} |\n"));

    public static IEnumerable<IGrouping<string, Rule>> Families() => RuleCatalogue.All.GroupBy(rule => rule.Family);

    public static string Of(Rule rule)
    {
        var page = new StringBuilder();
        var evidence = Models.Bundled.Evidence[rule];
        page.Append(CultureInfo.InvariantCulture, $"### {rule.Id}: {rule.Title}\n\n{rule.Why}\n\n");
        page.Append(CultureInfo.InvariantCulture,
            $"Severity {rule.Severity.ToString().ToLowerInvariant()}{(rule is PhraseRule ? ", or that of the phrase" : "")}; {rule.Category.Id} {rule.Category.Name}; ITS {rule.Category.IssueType}; ");
        page.Append(CultureInfo.InvariantCulture,
            $"confidence {Models.Bundled.Evidence.ConfidenceOf(rule):0.00} ({(Models.Bundled.Evidence.IsMeasured(rule) ? "measured" : "set from reading")}).");
        if (evidence is not null)
            page.Append(CultureInfo.InvariantCulture,
                $" Findings per 1,000 words: machine {evidence.MachineRate:0.000}, human translation {evidence.TranslationRate:0.000}, English originals {evidence.HumanRate:0.000}.");
        page.Append("\n\n");
        foreach (var example in rule.Examples.OrderByDescending(example => example.IsWrong))
        {
            var better = example.Better is null ? "" : example.Better.Length == 0 ? " → left out" : $" → `{OneLine(example.Better)}`";
            if (example.Source is not null) better += $"; source: `{OneLine(example.Source)}`";
            page.Append(CultureInfo.InvariantCulture, $"- {(example.IsWrong ? "wrong" : "right")}: `` {OneLine(Marked(example))} ``{better}\n");
        }

        return page.Append('\n').ToString();
    }

    private static string Marked(Example example)
    {
        var text = new StringBuilder(example.Text);
        foreach (var span in example.Spans.Reverse()) text.Insert(span.End, '⟧').Insert(span.Start, '⟦');
        return text.ToString();
    }

    private static string OneLine(string text) => string.Concat(text.ReplaceLineEndings("⏎").Select(c =>
        char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF'
            ? $"<U+{(int)c:X4}>"
            : c.ToString()));
}
