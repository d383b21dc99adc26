namespace KazRuMtQa.Evidence;

/// <summary>
/// How often a rule fired on machine translation, on human translation and on news written in English, and what follows for a finding's
/// confidence.
/// </summary>
/// <param name="Rule">Rule id.</param>
/// <param name="MachineHits">Findings in machine translation.</param>
/// <param name="TranslationHits">Findings in human translation.</param>
/// <param name="HumanHits">Findings in news written in English.</param>
/// <param name="MachineWords">Words of machine translation that were read.</param>
/// <param name="TranslationWords">Words of human translation that were read.</param>
/// <param name="HumanWords">Words of news written in English that were read.</param>
internal sealed record RuleEvidence(
    string Rule, long MachineHits, long TranslationHits, long HumanHits, long MachineWords, long TranslationWords, long HumanWords)
{
    /// <summary>So many machine findings weigh as much as the rule's prior.</summary>
    public const double PriorWeight = 20;

    /// <summary>Findings per 1,000 words.</summary>
    public double MachineRate => Rate(MachineHits, MachineWords);

    public double TranslationRate => Rate(TranslationHits, TranslationWords);

    public double HumanRate => Rate(HumanHits, HumanWords);

    /// <summary>Machine rate over human rate, half a finding added to each so that no figure is infinite.</summary>
    public double Lift => Rate(MachineHits + 0.5, MachineWords) / Rate(HumanHits + 0.5, HumanWords);

    /// <summary>
    /// Estimated share of the findings on machine translation that are due to it: 1 − human rate / machine rate, never below 0. What the
    /// rule finds in good news it finds in a translation of it as well.
    /// </summary>
    public double AttributableShare => Math.Max(0, 1 - (1 / Lift));

    /// <summary>95 % interval of <see cref="AttributableShare"/>, from the standard error of the log rate ratio.</summary>
    public (double Low, double High) AttributableShareInterval
    {
        get
        {
            var error = 1.96 * Math.Sqrt((1 / (MachineHits + 0.5)) + (1 / (HumanHits + 0.5)));
            return (Math.Max(0, 1 - (Math.Exp(error) / Lift)), Math.Max(0, 1 - (Math.Exp(-error) / Lift)));
        }
    }

    /// <summary>
    /// The prior moved by the evidence, as a mean of the two weighted by <see cref="PriorWeight"/> and the number of machine findings.
    /// </summary>
    public double ConfidenceFrom(double prior) => ((PriorWeight * prior) + (MachineHits * AttributableShare)) / (PriorWeight + MachineHits);

    private static double Rate(double hits, long words) => words == 0 ? 0 : 1000 * hits / words;
}
