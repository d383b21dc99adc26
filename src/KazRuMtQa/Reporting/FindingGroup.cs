using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// Findings of one article that say the same of the same words: an editor reads them once, with all places. Two words that a page repeats in
/// every link would otherwise fill its report.
/// </summary>
/// <param name="First">The one that stands first in the text.</param>
/// <param name="Places">The spans of all of them, in text order.</param>
internal sealed record FindingGroup(Finding First, IReadOnlyList<TextSpan> Places)
{
    /// <summary>The groups of a part, in the order of their first places, and the group of each finding.</summary>
    public static (IReadOnlyList<FindingGroup> Groups, int[] GroupOf) In(ReportPart part)
    {
        var places = new List<(Finding First, List<TextSpan> Spans)>();
        var known = new Dictionary<(string Rule, string Text, string Message, string Suggestions, Severity Severity, Dismissal? Dismissal), int>();
        var groupOf = new int[part.Findings.Count];
        foreach (var (index, finding) in part.Findings.Index())
        {
            var key = (finding.Rule.Id, finding.Span.In(part.Text), finding.Message, string.Join('\n', finding.Suggestions), finding.Severity,
                finding.Dismissal);
            if (!known.TryGetValue(key, out var group))
            {
                known[key] = group = places.Count;
                places.Add((finding, []));
            }

            places[group].Spans.Add(finding.Span);
            groupOf[index] = group;
        }

        return ([.. places.Select(group => new FindingGroup(group.First, group.Spans))], groupOf);
    }
}
