using KazRuMtQa.Rules;

namespace KazRuMtQa.Checking;

/// <summary>
/// Of two findings of one family, one within the other, the wider tells the editor all there is to repair, unless the narrower is the graver
/// or has been dismissed: a loop of words is also a doubled phrase and a doubled word.
/// </summary>
internal static class Echoes
{
    public static Finding[] Without(Finding[] findings)
    {
        var widest = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var kept = new List<Finding>(findings.Length);
        foreach (var finding in findings.OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.End).ThenByDescending(finding => finding.Severity))
        {
            var family = finding.Rule.Family;
            if (widest.TryGetValue(family, out var wide) && wide.Span.Contains(finding.Span) && wide.Severity >= finding.Severity && wide.Dismissal == finding.Dismissal) continue;
            if (wide is null || finding.Span.End > wide.Span.End) widest[family] = finding;
            kept.Add(finding);
        }

        return kept.Count == findings.Length ? findings : InOrder(kept);
    }

    /// <summary>In text order; at one place by rule.</summary>
    public static Finding[] InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(finding => finding.Span).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
}
