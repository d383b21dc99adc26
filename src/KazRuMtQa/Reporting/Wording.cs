using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>What the reports for people say, in the same words everywhere.</summary>
internal static class Wording
{
    public static string Repair(string suggestion) => suggestion.Length == 0 ? "Delete it." : $"Replace it with “{suggestion}”.";

    /// <summary>What to do with an article, as a copy desk says it. Programs read the names of <see cref="Verdict"/>.</summary>
    public static string Decision(Verdict verdict) => verdict switch
    {
        Verdict.Block => "keep back",
        Verdict.Review => "edit",
        _ => "publish",
    };

    /// <summary>How sure it is that the passage is wrong, in words: a percentage would be read as the chance that the repair is right.</summary>
    public static string Confidence(double confidence) => confidence switch
    {
        >= 0.9 => "certain finding",
        >= 0.7 => "likely finding",
        _ => "to be checked",
    };

    /// <summary>How sure the finding is, and that a language model said so where one did.</summary>
    public static string Standing(Finding finding) =>
        Confidence(finding.Confidence) + (finding.IsStyle ? ", style" : "") + (finding.Rule.IsSecondReading ? ", by a language model" : "");

    /// <summary>What a second reader was asked and what came of it; null where none was.</summary>
    public static string? ReviewNote(Report report)
    {
        if (report.Review is not { } review) return null;
        var about = review.IsEstimate ? "about " : "";
        var tokens = $"{about}{Figure(review.InputTokens)} tokens in and {Figure(review.OutputTokens)} out";
        var cost = $"{Count(review.Calls, "call")}, {tokens}, {Figure(review.Cached)} known from before";
        var read = $"{review.Model} read {Figure(review.WindowsRead)} of {Count(review.Windows, "part")} ({cost})";
        var note = $"Second reader: {read}. {Count(review.Kept, "finding")} kept";
        return note + Named(", not believed", review.Dropped) + Named(", unusable answers", review.Faults) + ".";

        static string Figure(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

        static string Named(string what, IReadOnlyDictionary<string, int> counts)
        {
            var ordered = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal);
            return counts.Count == 0 ? "" : $"{what}: {string.Join(", ", ordered.Select(count => $"{Figure(count.Value)} {count.Key}"))}";
        }
    }

    /// <summary>What stands before the repairs.</summary>
    public static string RepairLabel(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "Certain repair",
        Certainty.Likely => "Likely repair",
        _ => "One of",
    };

    /// <summary>The passage of the source that the finding compares with, in one line and not too long; null where there is none.</summary>
    public static string? SourcePassage(Report report, Finding finding)
    {
        const int Longest = 240;
        if (finding.Source is not { } span || report.Article.Source is not { } source) return null;
        var text = Excerpt.Slice(source, span.Start, Math.Min(span.End, span.Start + Longest)).ReplaceLineEndings(" ").Trim();
        return span.Length > Longest ? text + "…" : text;
    }

    public static string Count(int count, string one) => Figures.Count(count, one);

    public static string Percent(double share) => Figures.Percent(share);

    /// <summary>"91%", and that it is rough where no classifier read the words.</summary>
    public static string Likelihood(Report report) =>
        report.MtLikelihood is not { } likelihood
            ? "cannot be told"
            : Percent(likelihood)
                + (report.IsEnglish && report.LikelihoodBasis == LikelihoodBasis.Rules
                    ? " (by the findings alone: the trained classifiers are missing)"
                    : "");

    public static string Number(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>"5 findings: 1 critical, 4 minor"; dismissed ones are not among them.</summary>
    public static string Findings(IEnumerable<Finding> findings)
    {
        var counts = findings.Where(finding => finding.Dismissal is null).CountBy(finding => finding.Severity).OrderByDescending(count => count.Key)
            .ToArray();
        var total = counts.Sum(count => count.Value);
        if (total == 0) return "no findings";
        var bySeverity =
            string.Join(", ", counts.Select(count => $"{count.Value.ToString("N0", CultureInfo.InvariantCulture)} {Lower.Of(count.Key)}"));
        return $"{Count(total, "finding")}: {bySeverity}";
    }

    /// <summary>
    /// "Doubled word, twice; unusual article use. Against: short sentences": first what speaks for the likelihood as it is, high or low, then what
    /// speaks against; null when nothing stands out.
    /// </summary>
    public static string? Reasons(IReadOnlyList<Reason> reasons, double likelihood)
    {
        var sign = likelihood < 0.5 ? -1 : 1;
        var (towards, against) = (Side(sign), Side(-sign));
        return (towards.Length, against.Length) switch
        {
            (0, 0) => null,
            (0, _) => $"Against: {against}",
            (_, 0) => towards,
            _ => $"{towards}. Against: {against}",
        };

        string Side(int sign) => string.Join("; ", reasons.Where(reason => Math.Sign(reason.Weight) == sign).Select(reason => reason.Text));
    }

    /// <summary>What is to be said of a text that is not English; null of one that is.</summary>
    public static string? LanguageNote(Report report) => report.IsEnglish
        ? null
        : $"The text is not English but {LanguageName(report.Language)}: only rules that hold in any language were run, and the score says little.";

    /// <summary>What a fast check leaves out.</summary>
    public static string? DepthNote(Report report) =>
        report.Depth == Depth.Full || !report.IsEnglish ? null : "Read fast, without the contextual reader.";

    /// <summary>That trained models are not there; null when they are, or are not needed.</summary>
    public static string? ModelNote(Report report) => report.MissingModels.Count == 0 || !report.IsEnglish
        ? null
        : $"Models are missing beside the program ({string.Join(", ", report.MissingModels)}): wording and grammar were judged in part only.";

    private static string LanguageName(string code) => code switch
    {
        "ru" => "Russian (ru)",
        "kk" => "Kazakh (kk)",
        _ => $"of another language ({code})",
    };
}
