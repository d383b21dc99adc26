using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

/// <summary>
/// Reports wordings of <see cref="UnusualPhrases"/>: several systems write them, English news hardly ever does. What the row advises is said;
/// without advice the editor is told only what is known, that English news has no such wording.
/// </summary>
internal sealed class UnusualPhrase : Rule
{
    public override string Title => "Unusual wording";

    public override string Why =>
        "Tens of millions of words of news written in English have this wording hardly ever or never, "
        + "translations have it again and again: the construction of the original shows through, word for word.";

    public override Category Category => Category.Unidiomatic;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    /// <summary>The counts of a row may speak for it more than the rule can claim.</summary>
    internal override double MostConfidence => 1;

    internal override bool Reads(Language language) => UnusualPhrases.In.Of(language).Table.Rows.Count > 0;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The fire broke out on [[the territory of the plant]] last night."),
        new("Doctors are fighting for his life in [[the resuscitation department]]."),
        new("The army withdrew from the territory on Monday."),
        new("The minister said prices had risen by five percent in a year."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var phrases = UnusualPhrases.In.Of(document.Language);
        var words = PhraseCounts.Words.Of(document.Language);
        return from match in phrases.Matches(document)
               where !document.IsIn(document.TokenAt(match.Phrase.Start), Zones.Table | Zones.Byline)
               select Flag(match.Span, MessageOf(document, match), match.Suggestions) with
               {
                   Confidence = phrases.ConfidenceOf(match.Row, Prior, words),
                   IsStyle = match.Row.Counts.IsHabitOfTranslators(words),
               };
    }

    private static string MessageOf(Document document, PhraseMatch match) => match.Advice is { } advice
        ? $"“{document.Excerpt(match.Phrase)}” is rare in English news: {advice}."
        : $"“{document.Excerpt(match.Phrase)}” is rare in English news. Try rewording it.";
}
