using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules;

/// <summary>
/// A rule whose knowledge is a table of phrases, each with its repair, severity, origin and counts. Its examples are those of the phrases
/// met most often; the tests run those of every row.
/// </summary>
internal abstract class PhraseRule : Rule
{
    /// <summary>Below what is shown, unless everything is.</summary>
    private const double HouseConfidence = 0.3;

    private const int ShownRows = 5;

    private readonly string file;

    private protected PhraseRule(string file) => this.file = file;

    public override IReadOnlyList<Example> Examples =>
        TableOf(Language.English).Rows.OrderByDescending(row => row.Counts.Machine - row.Counts.English).Select(ExamplesOf)
            .Where(pair => pair.Length > 0).Take(ShownRows).SelectMany(pair => pair).ToArray();

    internal PhraseTable TableOf(Language language) => PhraseBook.In.Of(language).TableOf(file);

    /// <summary>The counts of a row may speak for it more than the rule can claim.</summary>
    internal override double MostConfidence => 1;

    /// <summary>Whatever language has the table.</summary>
    internal override bool Reads(Language language) => TableOf(language).Rows.Count > 0;

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = PhraseCounts.Words.Of(document.Language);
        return Matches(document).Select(match => (Match: match, Origin: OriginInSource.Of(document, match)))
            .Where(found => !found.Origin.IsElsewhere).Select(found => Found(document, found.Match, found.Origin, words));
    }

    private Finding Found(Document document, PhraseMatch match, OriginInSource origin, PhraseCounts words)
    {
        var isStyle = IsStyle || match.Row.Origin.IsStyle;
        var confidence = match.Row.Origin.IsHouse ? HouseConfidence : match.Row.Counts.ConfidenceFrom(Prior, words, isStyle);
        return Flag(match.Span, MessageOf(document, match, origin), match.Suggestions) with
        {
            Severity = match.Row.Severity,
            IsStyle = isStyle,
            Source = origin.Span,
            Confidence = origin.Span is null || match.Row.Origin.IsHouse ? confidence : Math.Max(confidence, OriginInSource.Confirmed),
        };
    }

    /// <summary>The phrases that are to be flagged.</summary>
    internal virtual IEnumerable<PhraseMatch> Matches(Document document) =>
        PhraseMatches.Of(document)[file].Where(match => !document.IsIn(document.TokenAt(match.Phrase.Start), Zones.Table | Zones.Byline));

    /// <summary>What is wrong with the words, as a clause without a stop: "reads like …".</summary>
    private protected abstract string Fault(PhraseOrigin origin);

    private string MessageOf(Document document, PhraseMatch match, OriginInSource origin)
    {
        var advice = match.Advice is { } text ? ": " + text : "";
        var source = origin.Words is { } words ? $"; the source has “{words}”" : "";
        return $"“{document.Excerpt(match.Phrase)}” {Fault(match.Row.Origin)}{advice}{source}.";
    }

    /// <summary>The two examples of the row, with the repair; none where the suggestion also replaces a word beside the phrase.</summary>
    private Example[] ExamplesOf(PhraseRow row)
    {
        var findings = Check(Document.Create(row.Wrong.Text, Language.English, ModelFolder.Bundled)).ToArray();
        if (!findings.Select(finding => finding.Span).SequenceEqual(row.Wrong.Spans)) return [];
        return [row.Wrong with { Better = findings is [{ Suggestions: [var better, ..] }, ..] ? better : null }, row.Right];
    }
}
