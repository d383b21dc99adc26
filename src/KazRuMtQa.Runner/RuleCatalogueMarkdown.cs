using System.Globalization;
using System.Text;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Runner;

/// <summary>The catalogue page, <c>models/catalogue.md</c>: made from the rules, so that it says what they do.</summary>
internal static class RuleCatalogueMarkdown
{
    public static string OfAll()
    {
        var page = new StringBuilder("# The rules\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{RuleCatalogue.All.Count} rules. Made by `kazrumtqa rules --format markdown`. In the examples ⟦…⟧ marks what is flagged; a text without marks draws no finding.\n\n");
        foreach (var family in RuleCatalogue.All.GroupBy(rule => rule.Family))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {family.Key}\n\n");
            foreach (var rule in family) page.Append(Of(rule));
        }

        return page.ToString();
    }

    public static string Of(Rule rule)
    {
        var page = new StringBuilder();
        var evidence = Models.Bundled.Evidence[rule];
        page.Append(CultureInfo.InvariantCulture, $"### {rule.Id}: {rule.Title}\n\n{rule.Why}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Severity {rule.Severity.ToString().ToLowerInvariant()}{(rule is PhraseRule ? ", or that of the phrase" : "")}; {rule.Category.Id} {rule.Category.Name}; ITS {rule.Category.IssueType}; ");
        page.Append(CultureInfo.InvariantCulture, $"confidence {Models.Bundled.Evidence.ConfidenceOf(rule):0.00} ({(Models.Bundled.Evidence.IsMeasured(rule) ? "measured" : "set from reading")}).");
        if (evidence is not null)
            page.Append(CultureInfo.InvariantCulture, $" Findings per 1,000 words: machine {evidence.MachineRate:0.000}, human translation {evidence.TranslationRate:0.000}, English originals {evidence.HumanRate:0.000}.");
        page.Append("\n\n");
        foreach (var example in rule.Examples.OrderByDescending(example => example.IsWrong))
        {
            var better = example.Better is null ? "" : example.Better.Length == 0 ? " → left out" : $" → `{OneLine(example.Better)}`";
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
        char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' ? $"<U+{(int)c:X4}>" : c.ToString()));
}
