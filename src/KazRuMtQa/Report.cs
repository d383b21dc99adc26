using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// How likely a sentence was translated by machine (0 to 1), by what was found in it and by its article. Null where nothing was found in the
/// sentence or the article has no likelihood: within an article, wording alone does not tell one sentence from another.
/// </summary>
public sealed record SentenceLikelihood(TextSpan Span, double? MtLikelihood)
{
    /// <summary>What the classifier says of the sentence whatever was found in it, for measuring.</summary>
    internal double Estimate { get; init; } = MtLikelihood ?? 0;

    /// <summary>For a suspect sentence: what its likelihood is made of, strongest first. Empty for other sentences.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}

/// <summary>
/// A passage of the text and the passage of the source that it translates: a sentence, or two for one. Spans are places in both as received.
/// </summary>
public sealed record SentencePair(TextSpan Text, TextSpan Source);

/// <summary>The result of checking one article. Findings stand in text order; those with a <see cref="Finding.Dismissal"/> do not count.</summary>
/// <param name="Article">What was checked.</param>
public sealed record Report(Article Article)
{
    /// <summary>Issues in <see cref="Article.Text"/> that reach the minimum confidence, in text order.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>
    /// Issues in <see cref="Article.Title"/>, which is read as a heading of its own: their spans are positions in the title. They count like
    /// the others. Empty if the text begins with the title.
    /// </summary>
    public IReadOnlyList<Finding> TitleFindings { get; init; } = [];

    /// <summary>The findings in the title, then those in the text.</summary>
    internal IEnumerable<Finding> AllFindings => TitleFindings.Concat(Findings);

    /// <summary>Every sentence with its likelihood.</summary>
    public IReadOnlyList<SentenceLikelihood> Sentences { get; init; } = [];

    /// <summary>
    /// Which sentences of <see cref="Article.Source"/> correspond to which of the text, in text order; empty without a source or a match.
    /// </summary>
    public IReadOnlyList<SentencePair> Pairs { get; init; } = [];

    /// <summary>0 to 100: 100 minus the points of its <see cref="ScoreTerms"/>, and never below 0.</summary>
    public double Score { get; init; } = 100;

    /// <summary>What was deducted from 100 to give <see cref="Score"/>: findings by severity, most severe first, and the likelihood.</summary>
    public IReadOnlyList<ScoreTerm> ScoreTerms { get; init; } = [];

    /// <summary>pass, review or block.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Why the verdict is as it is, in one sentence for an editor.</summary>
    public string VerdictReason { get; init; } = "";

    /// <summary>
    /// How likely the article was translated by machine and not edited, 0 to 1; null if it cannot be estimated: under 60 words, or not in English.
    /// </summary>
    public double? MtLikelihood { get; init; }

    /// <summary>What the classifier says of the article whatever its length, for measuring.</summary>
    internal double Estimate { get; init; }

    /// <summary>ISO 639-1 code of the text's language. On a text that is not English only language-neutral rules are run.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words and numbers in the text.</summary>
    public int WordCount { get; init; }

    /// <summary>What <see cref="MtLikelihood"/> is made of, strongest first; reasons below 0 speak for a human.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>How closely the text was read.</summary>
    public Depth Depth { get; init; }

    /// <summary>What the likelihoods rest on.</summary>
    public LikelihoodBasis LikelihoodBasis { get; init; }

    /// <summary>Model files that are missing beside the program; without them some rules on wording and grammar find nothing.</summary>
    public IReadOnlyList<string> MissingModels { get; init; } = [];

    /// <summary>What a language model was asked as second reader, and what came of it; null where none was.</summary>
    public ReviewSummary? Review { get; init; }

    /// <summary>Whether all rules were run.</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>
    /// The text with suggestions put in place of their findings. Markup stays whole: suggestions are made for the text as it was sent. Of two
    /// that overlap the one that begins first is made, and the other left out.
    /// </summary>
    /// <exception cref="ArgumentException">A suggestion is for a finding that is not among <see cref="Findings"/>.</exception>
    public RepairedText Apply(IEnumerable<Suggestion> suggestions)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        Suggestion[] taken = [.. suggestions];
        var known = new HashSet<Finding>(Findings, ReferenceEqualityComparer.Instance);
        if (Array.Find(taken, suggestion => !known.Contains(suggestion.Finding)) is { } foreign)
            throw new ArgumentException($"The finding of {foreign.Finding.Rule.Id} is not one of this report's text.", nameof(suggestions));
        var edits = TextRepair.Plan(Article.Text, taken);
        Suggestion[] made = [.. edits.Select(edit => edit.Suggestion)];
        return new RepairedText(TextRepair.Make(Article.Text, new TextSpan(0, Article.Text.Length), edits), made,
            [.. taken.Except(made, ReferenceEqualityComparer.Instance).Cast<Suggestion>()]);
    }

    /// <summary>As <see cref="Apply(IEnumerable{Suggestion})"/>, with the repairs that are certain of findings that were not dismissed.</summary>
    public RepairedText ApplyCertain() =>
        Apply(Findings.Where(finding => finding.IsCertainRepair && finding.Dismissal is null)
            .Select(finding => new Suggestion(finding, finding.Suggestions[0])));
}
