using System.Globalization;
using System.Text;
using KazRuMtQa.Evidence;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>The readable side of <c>models/rules.tsv</c>: what was counted on which data, and what follows.</summary>
internal static class RuleCard
{
    public static string Of(Evaluation evaluation, EvidenceTable evidence, IReadOnlyList<Rule> rules, FileInfo[] human, FileInfo[] machine)
    {
        var card = new StringBuilder();
        card.Append("# Measured precision of the rules (`rules.tsv`)\n\n");
        card.Append("Findings per 1,000 words, every confidence counted, by `lab evaluate`. *Lift* is machine rate over human rate;\n");
        card.Append("*precision* is 1 − human rate / machine rate with its 95 % interval; *confidence* is what the checker uses: the prior moved "
            + "by\n");
        card.Append("the evidence, or the prior alone for mechanical faults and where machine text had no finding (basis *prior*).\n\n");
        card.Append("| rule | machine | human translation | human, English | lift | precision | confidence | basis "
            + "|\n|---|---|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var row = evidence[rule]!;
            var (low, high) = row.AttributableShareInterval;
            card.Append(CultureInfo.InvariantCulture,
                $"| {rule.Id} | {row.MachineHits} ({row.MachineRate:0.000}) | {row.TranslationHits} ({row.TranslationRate:0.000}) | {row.HumanHits} ({row.HumanRate:0.000}) | {row.Lift:0.0} | {row.AttributableShare:0.00} ({low:0.00}–{high:0.00}) | {evidence.ConfidenceOf(rule):0.00} | {(evidence.IsMeasured(rule) ? "measured" : "prior")} |\n");
        }

        card.Append("\n## Text\n\n| text | articles | words | findings /1,000 | major and worse /1,000 |\n|---|---|---|---|---|\n");
        foreach (var origin in Enum.GetValues<Origin>()) AddText(card, origin.ToString(), evaluation.Total(key => key.Origin == origin));
        foreach (var set in evaluation.Tallies.Keys.Select(key => (key.Set, key.Origin)).Distinct().Order())
            AddText(card, $"{set.Set} ({set.Origin})", evaluation.Total(key => (key.Set, key.Origin) == set));
        card.Append("\n## Data\n\n| file | SHA-256 (first 16 digits) |\n|---|---|\n");
        foreach (var file in human.Concat(machine).DistinctBy(file => file.FullName).OrderBy(file => file.Name, StringComparer.Ordinal))
            card.Append(CultureInfo.InvariantCulture, $"| {file.Name} | `{FileHash.Of(file)}` |\n");
        return card.ToString();
    }

    private static void AddText(StringBuilder card, string name, Tally tally)
    {
        if (tally.Words == 0) return;
        card.Append(CultureInfo.InvariantCulture,
            $"| {name} | {tally.Articles} | {tally.Words} | {1000.0 * tally.Findings / tally.Words:0.00} | {1000.0 * tally.Severe / tally.Words:0.00} |\n");
    }
}
