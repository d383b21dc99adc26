using KazRuMtQa.Rules;

namespace KazRuMtQa.Checking;

/// <summary>
/// Of two findings of one family, one within the other, the wider tells the editor all there is to repair, unless the narrower is the graver
/// or has been dismissed: a loop of words is also a doubled phrase and a doubled word. Within codes and lines of the page, which go as a whole,
/// findings of every family are echoes: the sign in a torn placeholder is no currency. A word that a rule on the English text and one on the source
/// find for the same reason is one finding, with the repair of the first and the place in the source of the second.
/// </summary>
internal static class Echoes
{
    public static Finding[] Without(Finding[] findings)
    {
        findings = Joined(findings);
        var widest = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var kept = new List<Finding>(findings.Length);
        foreach (var finding in findings.OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.End)
            .ThenByDescending(finding => finding.Severity))
        {
            var family = finding.Rule.Family;
            if (((string[])[family, "leftover", "boilerplate"]).Any(other => IsEcho(finding, widest.GetValueOrDefault(other)))) continue;
            if (!widest.TryGetValue(family, out var wide) || finding.Span.End > wide.Span.End) widest[family] = finding;
            kept.Add(finding);
        }

        return kept.Count == findings.Length ? findings : InOrder(kept);
    }

    /// <summary>Findings of the same words and the same category, one of them by the source, as one.</summary>
    private static Finding[] Joined(Finding[] findings)
    {
        if (!findings.Any(finding => finding.Rule.ComparesWithSource)) return findings;
        var bySource = findings.Where(finding => finding.Rule.ComparesWithSource && finding.Source is not null)
            .DistinctBy(Reason).ToDictionary(Reason);
        var joined = findings.Where(finding => !finding.Rule.ComparesWithSource && bySource.ContainsKey(Reason(finding))).Select(Reason).ToHashSet();
        return joined.Count == 0
            ? findings
            : [.. from finding in findings
                  where !finding.Rule.ComparesWithSource || !joined.Contains(Reason(finding))
                  select joined.Contains(Reason(finding)) ? finding with { Source = bySource[Reason(finding)].Source } : finding];

        static (TextSpan Span, Category Category) Reason(Finding finding) => (finding.Span, finding.Rule.Category);
    }

    /// <summary>
    /// Of findings that would put the same words in the same place, the gravest; of equals one that is no matter of style, then the surest.
    /// </summary>
    public static Finding[] Distinct(Finding[] findings)
    {
        var told = new Dictionary<(TextSpan, string), Finding>();
        foreach (var finding in findings.Where(Repairs))
        {
            var key = (finding.Span, finding.Suggestions[0]);
            if (!told.TryGetValue(key, out var other) || Rank(finding).CompareTo(Rank(other)) > 0) told[key] = finding;
        }

        return Array.FindAll(findings, finding => !Repairs(finding) || ReferenceEquals(told[(finding.Span, finding.Suggestions[0])], finding));

        static bool Repairs(Finding finding) => finding is { Suggestions.Count: > 0, Dismissal: null };

        static (Severity, bool, double) Rank(Finding finding) => (finding.Severity, !finding.IsStyle, finding.Confidence);
    }

    private static bool IsEcho(Finding finding, Finding? wide) =>
        wide is not null && wide.Span.Contains(finding.Span) && wide.Severity >= finding.Severity && wide.Dismissal == finding.Dismissal
        && IsOfOneSource(finding, wide);

    /// <summary>What is missing marks a sentence of the text, and hides nothing else that differs in it.</summary>
    private static bool IsOfOneSource(Finding finding, Finding wide) =>
        finding.Source is not { } narrow || wide.Source is not { } source || source.Contains(narrow);

    /// <summary>In text order; at one place by rule.</summary>
    public static Finding[] InOrder(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Span).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
}
