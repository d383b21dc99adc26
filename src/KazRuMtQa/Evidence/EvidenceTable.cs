using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Evidence;

/// <summary>
/// The counted evidence of every rule, from the embedded <c>models/rules.tsv</c> that the lab's <c>evaluate</c> writes. A rule that is not
/// in it (new since the last counting) keeps its prior.
/// </summary>
internal sealed class EvidenceTable
{
    public const string Header =
        "rule\tmachineHits\ttranslationHits\thumanHits\tmachineWords\ttranslationWords\thumanWords\tlift\tprecision\tlow\thigh\tconfidence\tbasis";

    private readonly Dictionary<string, RuleEvidence> evidence;

    public EvidenceTable(IEnumerable<RuleEvidence> rows) => evidence = rows.ToDictionary(row => row.Rule, StringComparer.Ordinal);

    public RuleEvidence? this[Rule rule]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(rule);
            return evidence.GetValueOrDefault(rule.Id);
        }
    }

    /// <summary>
    /// How likely a finding of the rule is right. Measured where findings on good text are false alarms; the prior for mechanical faults,
    /// which are faults wherever they stand and hardly occur in translation test sets.
    /// </summary>
    public double ConfidenceOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return IsMeasured(rule) ? this[rule]!.ConfidenceFrom(rule.Prior) : rule.Prior;
    }

    /// <summary>Whether counting decides the confidence of the rule; else its prior stands.</summary>
    public bool IsMeasured(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !rule.IsMechanical && this[rule] is { MachineHits: > 0 };
    }

    /// <summary>One line of the table, without line end.</summary>
    public string Row(Rule rule)
    {
        var row = this[rule] ?? throw new ArgumentException("The rule was not counted.", nameof(rule));
        var (low, high) = row.AttributableShareInterval;
        return string.Create(CultureInfo.InvariantCulture,
            $"{row.Rule}\t{row.MachineHits}\t{row.TranslationHits}\t{row.HumanHits}\t{row.MachineWords}\t{row.TranslationWords}\t{row.HumanWords}\t{row.Lift:0.##}\t{row.AttributableShare:0.###}\t{low:0.###}\t{high:0.###}\t{ConfidenceOf(rule):0.###}\t{(IsMeasured(rule) ? "measured" : "prior")}");
    }

    /// <summary>The table that is embedded in the library.</summary>
    public static EvidenceTable Read() => new(TableFolder.Embedded("evidence").Read("rules.tsv")
        .Select(row => new RuleEvidence(row[0], Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]))));

    private static long Number(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);
}
