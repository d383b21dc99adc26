using KazRuMtQa.Evidence;
using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.House;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Checking;

/// <summary>Which rules are run: those that read the language, that the house has on, and that the request does not set aside. Immutable.</summary>
internal sealed class RuleSelection
{
    private readonly Dictionary<Rule, double> mostConfidence;
    private readonly EvidenceTable evidence;
    private readonly Models models;

    private RuleSelection(IReadOnlyList<Rule> rules, EvidenceTable evidence, Models models)
    {
        (Rules, this.evidence, this.models) = (rules, evidence, models);
        mostConfidence = rules.ToDictionary(
            rule => rule,
            rule => rule.JudgesEachFinding ? rule.MostConfidence : rule.MostConfidence / rule.Prior * evidence.ConfidenceOf(rule));
        Likelihood = new LikelihoodReader(evidence, rules, models.Folder);
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What the findings of these rules say of the article.</summary>
    public LikelihoodReader Likelihood { get; }

    /// <exception cref="ArgumentException">The options name a rule that there is not, or leave none.</exception>
    public static RuleSelection OfHouse(CheckOptions options, Models models, Language language)
    {
        RuleNames.Check(options.DisabledRules, nameof(CheckOptions.DisabledRules));
        RuleNames.Check(options.Severities.Keys, nameof(CheckOptions.Severities));
        if (options.EnabledOnly is { } only) RuleNames.CheckSelection(only, nameof(CheckOptions.EnabledOnly));
        var house = options.PreferredTerms.Count + options.ForbiddenTerms.Count == 0
            ? Enumerable.Empty<Rule>()
            : [new UnwantedTerm(options.PreferredTerms, options.ForbiddenTerms, language)];
        var rules = All(language).Concat(house)
            .Where(rule => !Names(options.DisabledRules, rule) && (options.EnabledOnly is null || Names(options.EnabledOnly, rule)));
        return Of([.. rules], models);
    }

    /// <summary>These rules, but for what the request says of them.</summary>
    /// <exception cref="ArgumentException">The scope names a rule that there is not, or leaves none.</exception>
    public RuleSelection Within(CheckScope scope, Language language)
    {
        if (!scope.ChoosesRules) return this;
        RuleNames.Check(scope.EnabledRules, nameof(CheckScope.EnabledRules));
        RuleNames.Check(scope.DisabledRules, nameof(CheckScope.DisabledRules));
        if (scope.EnabledOnly is { } only) RuleNames.CheckSelection(only, nameof(CheckScope.EnabledOnly));
        var all = Rules.Union(All(language));
        var chosen = scope.EnabledOnly is null
            ? all.Where(rule => (mostConfidence.ContainsKey(rule) || Names(scope.EnabledRules, rule)) && !Names(scope.DisabledRules, rule))
            : all.Where(rule => Names(scope.EnabledOnly, rule) && !Names(scope.DisabledRules, rule));
        return Of([.. chosen.OrderBy(rule => rule.Id, StringComparer.Ordinal)], models);
    }

    /// <summary>Those of which a finding can reach the confidence; to run the others would be for nothing.</summary>
    public IEnumerable<Rule> Reaching(double confidence) => Rules.Where(rule => mostConfidence[rule] >= confidence);

    /// <summary>Puts the measured confidence in place of the prior.</summary>
    public double Measured(Finding finding) => finding.Rule.JudgesEachFinding
        ? finding.Confidence
        : Math.Min(1, finding.Confidence / finding.Rule.Prior * evidence.ConfidenceOf(finding.Rule));

    private static RuleSelection Of(IReadOnlyList<Rule> rules, Models models) =>
        rules.Any(rule => !rule.IsSecondReading)
            ? new RuleSelection(rules, models.Evidence, models)
            : throw new ArgumentException("No rule is left to run: every one is switched off.");

    /// <summary>Whether the rule is among those that are run.</summary>
    public bool Has(Rule rule) => mostConfidence.ContainsKey(rule);

    private static IEnumerable<Rule> All(Language language) =>
        RuleCatalogue.All.Concat(RuleCatalogue.SecondReader).Where(rule => rule.Reads(language));

    private static bool Names(IReadOnlySet<string> set, Rule rule) => set.Contains(rule.Id) || set.Contains(rule.Family);
}
