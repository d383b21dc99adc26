using KazRuMtQa.Classification;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// How likely a sentence was translated by machine (0 to 1), by what was found in it and by its article. Null where nothing was found in the sentence or
/// the article has no likelihood: within an article, wording alone does not tell one sentence from another.
/// </summary>
public sealed record SentenceLikelihood(TextSpan Span, double? MtLikelihood)
{
    /// <summary>What the classifier says of the sentence whatever was found in it, for measuring.</summary>
    internal double Estimate { get; init; } = MtLikelihood ?? 0;

    /// <summary>Of a suspect sentence: what pushed its likelihood most, strongest first. Empty for the others.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}

/// <summary>The result of checking one article. Findings stand in text order; those with a <see cref="Finding.Dismissal"/> do not count.</summary>
/// <param name="Article">What was checked.</param>
/// <param name="Findings">Issues at or above the confidence asked for, in text order.</param>
/// <param name="Sentences">Every sentence with its likelihood.</param>
/// <param name="Score">0 to 100; see <see cref="Scoring.Score"/> for the formula.</param>
/// <param name="Verdict">pass, review or block.</param>
/// <param name="MtLikelihood">
/// How likely the article was translated by machine and not edited, 0 to 1; null where it cannot be told: under 60 words, or not in English.
/// </param>
/// <param name="Language">ISO 639-1 code of the text's language. Of a text that is not English only language-neutral rules are run.</param>
/// <param name="WordCount">Words and numbers in the text.</param>
public sealed record Report(
    Article Article,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<SentenceLikelihood> Sentences,
    double Score,
    Verdict Verdict,
    double? MtLikelihood,
    string Language,
    int WordCount)
{
    /// <summary>What pushed <see cref="MtLikelihood"/> most, strongest first; those below 0 speak for a human.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Why the verdict is as it is, in one sentence for an editor.</summary>
    public string VerdictReason { get; init; } = "";

    /// <summary>What the classifier says of the article whatever its length, for measuring.</summary>
    internal double Estimate { get; init; } = MtLikelihood ?? 0;

    /// <summary>What the likelihoods rest on.</summary>
    public LikelihoodBasis LikelihoodBasis { get; init; }

    /// <summary>Files of trained models that are not beside the program; without them some rules on wording and grammar find nothing.</summary>
    public IReadOnlyList<string> MissingModels { get; init; } = [];

    /// <summary>Whether all rules were run.</summary>
    public bool IsEnglish => Language == "en";
}
