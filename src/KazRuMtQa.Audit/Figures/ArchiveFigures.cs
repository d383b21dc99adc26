using KazRuMtQa.Audit.Across;

namespace KazRuMtQa.Audit.Figures;

/// <summary>What the report about an archive shows; as JSON it is the data of the page. Shares and likelihoods are 0 to 1.</summary>
/// <param name="Outlets">The outlets that months are told apart by, the largest first; what months call outlet is a place in this list.</param>
/// <param name="MonthRules">Findings by month, outlet and rule (a place in <paramref name="Rules"/>), of the most frequent rules.</param>
/// <param name="Scores">Articles by score: below <paramref name="LowestScore"/>, then for each whole score, the last exactly 100.</param>
/// <param name="Likelihoods">Articles of enough words by likelihood in steps of 0.05.</param>
internal sealed record ArchiveFigures(
    Totals Totals,
    IReadOnlyList<string> Outlets,
    IReadOnlyList<MonthRow> Months,
    IReadOnlyList<MonthRuleRow> MonthRules,
    IReadOnlyList<ChangeRow> Changes,
    IReadOnlyList<GroupRow> OutletFigures,
    IReadOnlyList<GroupRow> Authors,
    IReadOnlyList<RuleRow> Rules,
    int LowestScore,
    IReadOnlyList<int> Scores,
    IReadOnlyList<int> Likelihoods,
    IReadOnlyList<ListedArticle> Articles,
    IReadOnlyList<CopyRow> Copies,
    IReadOnlyList<RepeatedLine> Furniture,
    IReadOnlyList<NameRow> Names,
    IReadOnlyList<UnreadRow> Unread);

/// <param name="Judged">Articles of at least <see cref="CountedFigures.FewestWords"/> words.</param>
/// <param name="Likely">Those of them with a likelihood of machine translation of at least 0.5.</param>
/// <param name="Score">The mean.</param>
internal sealed record Totals(
    int Articles, long Words, int Judged, int Likely, int Findings, int Critical, int Major, double? Score, int Pass, int Review, int Block,
    int Skipped, int Failed);

/// <param name="Judged">Articles of enough words for a likelihood.</param>
/// <param name="Likelihood">The sum over these articles.</param>
internal sealed record MonthRow(string Month, int Outlet, int Articles, long Words, int Findings, int Judged, double Likelihood, int Blocked);

internal sealed record MonthRuleRow(string Month, int Outlet, int Rule, int Findings);

internal sealed record ChangeRow(string Outlet, string Month, double Before, double After, int ArticlesBefore, int ArticlesAfter);

/// <summary>The articles of an outlet or of an author.</summary>
/// <param name="Severe">Findings of severity major or critical.</param>
/// <param name="Judged">Articles of enough words for a likelihood.</param>
/// <param name="Likelihood">The mean of these; null when there are none.</param>
/// <param name="Calques">Findings of the families that know how other languages show through: calque, term, untranslated, wording.</param>
internal sealed record GroupRow(
    string Name, int Articles, long Words, int Findings, int Severe, int Calques, double Score, int Judged, double? Likelihood, int Blocked,
    string? TopRule);

internal sealed record RuleRow(string Rule, string Title, int Findings, int Articles, int Dismissed)
{
    /// <summary>Whether it says what differs from the source.</summary>
    public bool ComparesWithSource => Rule.StartsWith("fidelity/", StringComparison.Ordinal);
}

/// <param name="Rules">What was found in it: places in the list of rules.</param>
internal sealed record ListedArticle(
    string Title, string? Url, string Verdict, double Score, double? Likelihood, int Findings, int Words, string? Outlet, string? Author,
    string? Date, string Place,
    IReadOnlyList<int> Rules);

/// <summary>What an article is shown with when a reader wants to see it whole.</summary>
/// <param name="Text">As its readers see it; null where it was not kept.</param>
/// <param name="Passages">The gravest first.</param>
internal sealed record ArticleDetails(string? Text, IReadOnlyList<FoundIn> Passages);

/// <param name="Rule">A place in the list of rules.</param>
/// <param name="At">Where it begins and ends in the text; null where that was not kept.</param>
internal sealed record FoundIn(string Before, string Passage, string After, string Severity, int Rule, string Message, string? Better,
    IReadOnlyList<int>? At);

/// <summary>Copies of one text, the one that looks original first.</summary>
/// <param name="Count">Of all copies; <paramref name="Articles"/> may be only the first of them.</param>
internal sealed record CopyRow(int Count, bool Spun, double Similarity, IReadOnlyList<CopiedArticle> Articles);

internal sealed record CopiedArticle(string Title, string? Url, string? Outlet, string? Date, string Place, double? Likelihood);

/// <summary>Records that were not checked, by what happened and why.</summary>
internal sealed record UnreadRow(string Status, string Reason, int Count, string Example);
