using System.Globalization;

namespace KazRuMtQa.Scoring;

/// <summary>
/// MQM-style quality score: 100 less the confidence-weighted penalty per 100 words (see <see cref="Formula"/>), with weights 1, 5 and 25.
/// The words that are added keep one small issue in a short text from ruining it. Findings that were dismissed do not count. What the trained
/// classifiers read costs little: an article that reads like machine translation from end to end is to be reviewed even where no rule finds anything.
/// What the score is made of
/// is told by its <see cref="Terms"/>: reports explain it from these. Immutable.
/// </summary>
internal sealed class Score
{
    public const int SmoothingWords = 50;

    /// <summary>
    /// What a habit of translators weighs, compared with other findings of its severity: many together are to be edited, and none says that the
    /// translation is bad.
    /// </summary>
    public const double StyleShare = 0.2;

    /// <summary>Points that an article loses for its likelihood at most.</summary>
    public const double MostByLikelihood = 1.5;

    private const double Best = 100;
    private const double LikelyFrom = 0.8;
    private const double WordsToBeSure = 150;

    private Score(double unrounded, IReadOnlyList<ScoreTerm> terms) => (Value, Terms) = (Math.Round(Math.Max(0, unrounded), 1), terms);

    /// <summary>The formula as the README gives it; never below 0.</summary>
    public static string Formula { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{Best} − 100 · Σ(severity · confidence) / (words + {SmoothingWords}) − {MostByLikelihood} · max(0, likelihood − {LikelyFrom}) / {1 - LikelyFrom:0.##} · min(1, words / {WordsToBeSure})");

    /// <summary>0 to 100, with one decimal.</summary>
    public double Value { get; }

    /// <summary>What costs points: findings by severity, the gravest first, then style, then the likelihood.</summary>
    public IReadOnlyList<ScoreTerm> Terms { get; }

    /// <param name="findings">What the rules found.</param>
    /// <param name="wordCount">Words and numbers of the text.</param>
    /// <param name="likelihood">The article's likelihood by the trained classifiers; 0 where they did not read it.</param>
    public static Score Of(IEnumerable<Finding> findings, int wordCount, double likelihood = 0)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfNegative(wordCount);
        Finding[] counted = [.. findings.Where(finding => finding.Dismissal is null)];
        // Added up in text order, so that the last digit does not depend on how findings are grouped.
        var ofFindings = Points(counted.Sum(finding => (int)finding.Severity * finding.Confidence * (finding.IsStyle ? StyleShare : 1)));
        var ofLikelihood = MostByLikelihood * Math.Max(0, likelihood - LikelyFrom) / (1 - LikelyFrom) * Math.Min(1, wordCount / WordsToBeSure);
        var terms = counted.GroupBy(finding => (finding.IsStyle, finding.Severity)).OrderBy(group => group.Key.IsStyle)
            .ThenByDescending(group => group.Key.Severity)
            .Select(group => TermOf(group.Key.IsStyle, group.Key.Severity, [.. group]));
        if (ofLikelihood > 0) terms = terms.Append(new ScoreTerm { Name = "likelihood", Points = ofLikelihood });
        return new Score(Best - ofFindings - ofLikelihood, [.. terms]);

        double Points(double penalty) => 100 * penalty / (wordCount + SmoothingWords);

        ScoreTerm TermOf(bool isStyle, Severity severity, Finding[] group)
        {
            var (confidence, weight) = (group.Sum(finding => finding.Confidence), WeightOf(severity, isStyle));
            var name = severity.ToString().ToLowerInvariant();
            return new ScoreTerm
            {
                Name = isStyle
                    ? $"style, {name}"
                    : name, Findings = group.Length, Confidence = confidence, Weight = weight, Points = Points(confidence * weight),
            };
        }
    }

    private static double WeightOf(Severity severity, bool isStyle) => (int)severity * (isStyle ? StyleShare : 1);
}
