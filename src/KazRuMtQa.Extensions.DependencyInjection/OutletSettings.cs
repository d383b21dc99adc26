namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>
/// What the configuration of a site can set for an outlet (<c>"KazRuMtQa": { "Outlets": { "sport": { … } } }</c>). Checked when the site
/// starts: an unknown key, an unknown rule and an impossible number stop it.
/// </summary>
public sealed class OutletSettings
{
    /// <summary>Path of a <c>kazrumtqa.json</c> that is read first; what else is set here goes before it.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Findings below this confidence are not reported, 0 to 1.</summary>
    public double? MinimumConfidence { get; set; }

    /// <summary>Articles that score below are to be reviewed, 0 to 100.</summary>
    public double? ReviewBelow { get; set; }

    /// <summary>Articles that score below are to be blocked, 0 to 100.</summary>
    public double? BlockBelow { get; set; }

    /// <summary>The probability of an edit from which an article is to be reviewed, 0 to 1.</summary>
    public double? ReviewFrom { get; set; }

    /// <summary>The probability of being kept back from which an article is blocked, 0 to 1.</summary>
    public double? BlockFrom { get; set; }

    /// <summary>Rule ids or families that are not run.</summary>
    public IList<string> DisabledRules { get; } = [];

    /// <summary>Words and phrases of the house that are never issues.</summary>
    public IList<string> AcceptedWords { get; } = [];

    /// <summary>Rule ids or families of which one finding is enough to refuse publication.</summary>
    public IList<string> RefusedRules { get; } = [];

    /// <summary>Rule ids or families of which one finding is enough to warn.</summary>
    public IList<string> WarnedRules { get; } = [];

    /// <summary>Articles that score below are refused, 0 to 100.</summary>
    public double? RefuseBelow { get; set; }

    /// <summary>Articles that are more likely than this to be unedited machine translation come with a warning, 0 to 1.</summary>
    public double? WarnAboveLikelihood { get; set; }

    /// <exception cref="InvalidDataException">The configuration file is not as described; the message names line and column.</exception>
    internal CheckOptions ToCheckOptions()
    {
        var options = ConfigurationFile is { } path ? Configuration.ConfigurationFile.Parse(path, File.ReadAllText(path)) : CheckOptions.Default;
        return options with
        {
            MinimumConfidence = MinimumConfidence ?? options.MinimumConfidence,
            ReviewBelow = ReviewBelow ?? options.ReviewBelow,
            BlockBelow = BlockBelow ?? options.BlockBelow,
            ReviewFrom = ReviewFrom ?? options.ReviewFrom,
            BlockFrom = BlockFrom ?? options.BlockFrom,
            DisabledRules = options.DisabledRules.Concat(DisabledRules).ToHashSet(StringComparer.Ordinal),
            AcceptedWords = options.AcceptedWords.Concat(AcceptedWords).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    internal PublishingPolicy ToPolicy()
    {
        var policy = new PublishingPolicy();
        return policy with
        {
            RefusedRules = RefusedRules.ToHashSet(StringComparer.Ordinal),
            WarnedRules = WarnedRules.ToHashSet(StringComparer.Ordinal),
            RefuseBelow = RefuseBelow ?? policy.RefuseBelow,
            WarnAboveLikelihood = WarnAboveLikelihood ?? policy.WarnAboveLikelihood,
        };
    }
}
