using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>How to check. Immutable; the defaults suit a newsroom that wants few false alarms.</summary>
public sealed record CheckOptions
{
    /// <summary>What <c>new MtChecker()</c> uses.</summary>
    public static readonly CheckOptions Default = new();

    /// <summary>Findings below this confidence (0 to 1) are not reported.</summary>
    public double MinimumConfidence { get; init; } = 0.5;

    /// <summary>How closely to read the text.</summary>
    public Depth Depth { get; init; } = Depth.Full;

    /// <summary>Rule ids or families that are not run.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>();

    /// <summary>Rule ids or families to run alone; null for all.</summary>
    public IReadOnlySet<string>? EnabledOnly { get; init; }

    /// <summary>Severity by rule id or family, instead of the rule's own.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>The probability (0 to 1) of an edit from which an article is to be reviewed; null for the fitted threshold.</summary>
    public double? ReviewFrom { get; init; }

    /// <summary>
    /// The probability (0 to 1) of being kept back from which an article is blocked; null for the threshold fitted to editors' decisions.
    /// </summary>
    public double? BlockFrom { get; init; }

    /// <summary>A limit of the house: articles that score below are to be reviewed in any case, 0 to 100.</summary>
    public double ReviewBelow { get; init; }

    /// <summary>A limit of the house: articles that score below are blocked in any case, 0 to 100.</summary>
    public double BlockBelow { get; init; }

    /// <summary>Whether a single critical finding blocks an article.</summary>
    public bool BlockOnCritical { get; init; } = true;

    /// <summary>Findings that were dismissed before: they are marked and do not count.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>Zones whose findings are not reported.</summary>
    public Zones IgnoredZones { get; init; }

    /// <summary>Words and phrases of the house that are never issues: a finding on them is not reported. Matched without regard to case.</summary>
    public IReadOnlySet<string> AcceptedWords { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Terms the house replaces, with what it writes instead.</summary>
    public IReadOnlyDictionary<string, string> PreferredTerms { get; init; } = new Dictionary<string, string>();

    /// <summary>Terms the house does not print.</summary>
    public IReadOnlySet<string> ForbiddenTerms { get; init; } = new HashSet<string>();

    /// <exception cref="ArgumentException">A number is out of range.</exception>
    internal void Validate()
    {
        Range(MinimumConfidence, 1, nameof(MinimumConfidence));
        Range(ReviewBelow, 100, nameof(ReviewBelow));
        Range(BlockBelow, 100, nameof(BlockBelow));
        if (ReviewFrom is { } review) Range(review, 1, nameof(ReviewFrom));
        if (BlockFrom is { } block) Range(block, 1, nameof(BlockFrom));

        static void Range(double value, double most, string what)
        {
            if (!(value >= 0 && value <= most))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{what} is {value}; a number from 0 to {most} was expected."));
        }
    }

    /// <summary>These options with every finding shown, whatever its confidence (<c>--strict</c>).</summary>
    public CheckOptions Strict() => this with { MinimumConfidence = 0 };
}
