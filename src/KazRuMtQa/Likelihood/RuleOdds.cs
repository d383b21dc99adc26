using System.Globalization;
using KazRuMtQa.Evidence;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// What rule findings say: <c>Σ min(nᵣ, 3) · ln(liftᵣ)</c>. A rule that translation test sets say nothing about counts with the odds of its
/// confidence. Alone it makes a logistic of the Poisson log-likelihood ratio, halved because findings come in clusters, on prior odds
/// of 3 to 7: <c>−0.85 + ½ · (Σ min(nᵣ, 3) · ln(liftᵣ) − words · Σ(machine rateᵣ − human rateᵣ))</c>. It tells texts with visible
/// artifacts from texts without; a clean translation stays near the prior.
/// </summary>
internal sealed class RuleOdds
{
    private const double PriorLogOdds = -0.85;
    private const double Dispersion = 0.5;
    private const int MostHitsOfARule = 3;
    private const double LargestWeight = 4;

    private readonly Dictionary<Rule, double> weights;
    private readonly double expectedPerWord;

    public RuleOdds(EvidenceTable evidence, IReadOnlyList<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(rules);
        weights = rules.ToDictionary(rule => rule, rule => Weight(evidence, rule));
        // Rates are summed over the rules that count: what was expected and did not come speaks for a human.
        expectedPerWord = rules.Where(rule => !rule.IsStyle && evidence.IsMeasured(rule))
            .Sum(rule => Math.Max(0, evidence[rule]!.MachineRate - evidence[rule]!.HumanRate)) / 1000;
    }

    /// <summary>
    /// Every rule that found something, with its part of the sum. What only the source shows does not count: a text with its source beside it and one
    /// without must stay comparable. Nor does what rules of the full depth find: they speak only where others have spoken.
    /// </summary>
    public IReadOnlyList<Reason> Of(ReadOnlySpan<Finding> findings)
    {
        var hits = new Dictionary<Rule, int>();
        foreach (var finding in findings)
        {
            if (finding.Dismissal is not null || finding.IsStyle || finding.Rule.ComparesWithSource || finding.Rule.Depth > Depth.Fast
                || !weights.ContainsKey(finding.Rule)) continue;
            hits[finding.Rule] = hits.GetValueOrDefault(finding.Rule) + 1;
        }

        return hits.Select(hit => new Reason(Words(hit.Key, hit.Value), Math.Min(hit.Value, MostHitsOfARule) * weights[hit.Key])).ToArray();
    }

    /// <summary>What the findings in so many words come to by themselves.</summary>
    public double LogOdds(ReadOnlySpan<Finding> findings, int wordCount) => PriorLogOdds + Reasons(findings, wordCount).Sum(reason => reason.Weight);

    /// <summary>The same in words.</summary>
    public IEnumerable<Reason> Reasons(ReadOnlySpan<Finding> findings, int wordCount)
    {
        var found = Of(findings);
        return ArticleLikelihood.Scaled(found.Append(Absence(found.Count > 0, wordCount)), Dispersion);
    }

    /// <summary>What speaks against machine translation when nothing else was found in so many words.</summary>
    private Reason Absence(bool hasFindings, int wordCount) => new(hasFindings ? "Little else found" : "Nothing found", -wordCount * expectedPerWord);

    private static string Words(Rule rule, int count) => count switch
    {
        1 => rule.Title,
        2 => $"{rule.Title}, twice",
        _ => $"{rule.Title}, {count.ToString(CultureInfo.InvariantCulture)} times",
    };

    private static double Weight(EvidenceTable evidence, Rule rule)
    {
        var confidence = Math.Clamp(evidence.ConfidenceOf(rule), 0.01, 0.99);
        var weight = evidence.IsMeasured(rule) ? Math.Log(evidence[rule]!.Lift) : Math.Log(confidence / (1 - confidence));
        return Math.Clamp(weight, 0, LargestWeight);
    }
}
