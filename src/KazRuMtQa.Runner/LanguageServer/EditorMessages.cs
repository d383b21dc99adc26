using KazRuMtQa.Reporting;
using KazRuMtQa.Text;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>Findings in the words of the protocol: diagnostics, and the repairs as code actions.</summary>
internal static class EditorMessages
{
    private const string FixAll = "source.fixAll.kazrumtqa";
    private const int LongestQuoted = 40;

    public static JObject Capabilities { get; } = new()
    {
        ["positionEncoding"] = "utf-16",
        ["textDocumentSync"] = new JObject { ["openClose"] = true, ["change"] = 2 },
        ["codeActionProvider"] = new JObject { ["codeActionKinds"] = new JArray("quickfix", FixAll) },
    };

    public static JArray Diagnostics(OpenDocument document, Report report, Func<Rules.Rule, string?> pageOf) => new(Counting(report).Select(finding =>
    {
        var diagnostic = new JObject
        {
            ["range"] = document.RangeOf(finding.Span),
            ["severity"] = finding.Severity switch { Severity.Critical => 1, Severity.Major => 2, _ => 3 },
            ["code"] = finding.Rule.Id,
            ["source"] = "kazrumtqa",
            ["message"] = finding.Message,
        };
        if (pageOf(finding.Rule) is { } page) diagnostic["codeDescription"] = new JObject { ["href"] = page };
        return diagnostic;
    }));

    /// <summary>The repairs of the findings that meet the range, and all certain ones at once.</summary>
    /// <param name="only">The kinds that the editor asks for; null for all.</param>
    public static JArray Actions(OpenDocument document, Report report, TextSpan range, IReadOnlyList<string>? only)
    {
        var actions = new JArray();
        if (IsAsked("quickfix", only))
        {
            foreach (var finding in Counting(report).Where(finding => finding.Span.Start <= range.End && range.Start <= finding.Span.End))
                foreach (var suggestion in finding.Suggestions) actions.Add(Repair(document, finding, suggestion));
        }

        var certain = TextRepair.Plan(document.Text,
            Counting(report).Where(finding => finding.IsCertainRepair).Select(finding => new Suggestion(finding, finding.Suggestions[0])));
        if (certain.Count > 0 && IsAsked(FixAll, only))
        {
            var edits = certain.Select(edit => Edit(document, edit.Span, edit.Suggestion.Text));
            actions.Add(Action($"Make {Wording.Count(certain.Count, "safe repair")}", FixAll, document, edits));
        }

        return actions;
    }

    private static IEnumerable<Finding> Counting(Report report) => report.Findings.Where(finding => finding.Dismissal is null);

    private static JObject Repair(OpenDocument document, Finding finding, string suggestion)
    {
        var title = suggestion.Length == 0 ? $"Delete “{Quoted(finding.Span.In(document.Text))}”" : $"Write “{Quoted(suggestion)}”";
        // A line that is deleted whole takes its end along.
        var edits = TextRepair.Plan(document.Text, [new Suggestion(finding, suggestion)]).Select(edit => Edit(document, edit.Span, suggestion));
        var action = Action(title, "quickfix", document, edits);
        action["isPreferred"] = finding.IsCertainRepair;
        return action;
    }

    private static JObject Action(string title, string kind, OpenDocument document, IEnumerable<JObject> edits) => new()
    {
        ["title"] = title, ["kind"] = kind, ["edit"] = new JObject { ["changes"] = new JObject { [document.Uri] = new JArray(edits) } },
    };

    private static JObject Edit(OpenDocument document, TextSpan span, string text) =>
        new() { ["range"] = document.RangeOf(span), ["newText"] = text };

    /// <summary>A kind that is asked for stands for all below it.</summary>
    private static bool IsAsked(string kind, IReadOnlyList<string>? only) =>
        only is null || only.Any(asked => asked.Length == 0 || kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal));

    private static string Quoted(string text) => Visible.Of(text.Length <= LongestQuoted ? text : text[..LongestQuoted] + "…");
}
