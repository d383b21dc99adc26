using System.Globalization;
using KazRuMtQa.Classification;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Scoring;

/// <summary>
/// How likely a text was translated by machine, from rule findings alone: a logistic of the Poisson log-likelihood ratio
/// <c>Σ min(nᵣ, 3) · ln(liftᵣ) − words · Σ(machine rateᵣ − human rateᵣ)</c>, halved because findings come in clusters, on prior odds of
/// 3 to 7. A rule that translation test sets say nothing about counts with the odds of its confidence. Rates and lifts are those of
/// <c>models/rules.tsv</c>. It tells texts with visible artifacts from texts without; a clean translation stays near the prior.
/// </summary>
internal sealed class Likelihood
{
    private const double PriorLogOdds = -0.85;
    private const double Dispersion = 0.5;
    private const int MostHitsOfARule = 3;
    private const double LargestWeight = 4;

    private readonly Dictionary<Rule, double> weights;
    private readonly double expectedPerWord;

    public Likelihood(EvidenceTable evidence, IReadOnlyList<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(rules);
        weights = rules.ToDictionary(rule => rule, rule => Weight(evidence, rule));
        // Rates are summed over the rules that count: what was expected and did not come speaks for a human.
        expectedPerWord = rules.Where(evidence.IsMeasured).Sum(rule => Math.Max(0, evidence[rule]!.MachineRate - evidence[rule]!.HumanRate)) / 1000;
    }

    /// <summary>The likelihood, and every push for or against it, strongest first; with the prior they add up to its log odds.</summary>
    public (double Likelihood, IReadOnlyList<Reason> Reasons) Of(ReadOnlySpan<Finding> findings, int wordCount)
    {
        var hits = new Dictionary<Rule, int>();
        foreach (var finding in findings)
        {
            if (finding.Dismissal is null && weights.ContainsKey(finding.Rule)) hits[finding.Rule] = hits.GetValueOrDefault(finding.Rule) + 1;
        }

        var reasons = hits.Select(hit => new Reason(Words(hit.Key, hit.Value), Dispersion * Math.Min(hit.Value, MostHitsOfARule) * weights[hit.Key]))
            .Append(new Reason(hits.Count == 0 ? "Nothing found" : "Little else found", -Dispersion * wordCount * expectedPerWord))
            .OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Text, StringComparer.Ordinal)
            .ToArray();
        var logOdds = PriorLogOdds + reasons.Sum(reason => reason.Weight);
        return (Math.Round(1 / (1 + Math.Exp(-logOdds)), 3), reasons);
    }

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
