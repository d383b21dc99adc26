using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Wording;

/// <summary>
/// Reports the passages that the contextual reader takes for badly translated. What other rules have found counts twice: no passage goes over it,
/// and the more wordings carried over from another language there are in the article, the likelier an odd passage is a fault. In an article without
/// any nothing is reported. The message names neither a kind of issue nor a single word: the reader is seldom right about either (see its card).
/// </summary>
internal sealed class TranslatedPassage : Rule
{
    /// <summary>What is left of a passage says something from so many words on.</summary>
    private const int FewestWords = 3;

    /// <summary>
    /// Less likely passages are not reported at all, with --strict neither. Read blind, two in three of them need a change, and sound sentences beside
    /// bad ones, and what people translated, would be reported more often than anyone would bear.
    /// </summary>
    internal const double LeastLikely = 0.6;

    public override string Title => "Passage that reads as translated";

    public override string Why =>
        "Much of what an editor changes in a machine translation is in no list: a word of the wrong sense, an order carried over, a clause that does "
        + "not hold together. Learned from articles in which editors marked all they would change; it speaks only where rules find wordings carried over "
        + "from another language too.";

    public override Category Category => Category.Unidiomatic;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new(
            "In Karaganda the residents of the house on the street of Abai [[addressed to the akim with the request]] to solve the question with heating. "
            + "According to the residents, in the [[apartments it is cold already the third]] week, and the [[service organization does not take]] "
            + "any measures for elimination of the accident. At the same time, the [[bills for the heat come in full volume]], and "
            + "on the [[appeals of citizens no reaction follows]]."),
        new(
            "Residents of a block of flats on Abai Street in Karaganda have asked the mayor to restore their heating. The flats have been cold for three "
            + "weeks, they say, and the company that runs the boiler house has done nothing about the burst pipe. Bills for the heat still arrive every "
            + "month, and nobody answers the complaints. The city said on Tuesday that a repair crew would be there by the weekend."),
    ];

    internal override Depth Depth => Depth.Full;

    internal override double MostConfidence => 1;

    internal override bool JudgesEachFinding => true;

    internal override bool LooksAtWholeText => true;

    internal override IEnumerable<Finding> Check(Document document) => Check(document, []);

    internal override IEnumerable<Finding> Check(Document document, IReadOnlyList<Finding> found)
    {
        if (ContextReader.Model.In(document.Models) is not { } reader || NgramModel.Forms.In(document.Models) is null
            || PartOfSpeechTagger.Model.In(document.Models) is null) yield break;
        var (around, taken) = OtherFindings.Of(document, found);
        foreach (var passage in reader.Read(document, around, taken.Contains))
            if (passage.Probability >= LeastLikely && Core(document, passage) is { } span) yield return Found(document, span, passage.Probability);
    }

    /// <summary>
    /// The passage without what hangs over at its ends: "week, and the service organization does not take" is about the service organization, and of
    /// "to the residents, in" nothing is left. Null for fewer than three words.
    /// </summary>
    private static TextSpan? Core(Document document, ReadPassage passage)
    {
        var tokens = document.Tokens;
        var (first, last) = (passage.First.Index, passage.Last.Index);
        while (first < last && (IsLoose(tokens[first]) || tokens[first + 1].IsMark(','))) first++;
        while (last > first && (IsLoose(tokens[last]) || tokens[last - 1].IsMark(','))) last--;
        var words = 0;
        for (var i = first; i <= last; i++) if (tokens[i].IsWord) words++;
        return words >= FewestWords ? Document.SpanOf(tokens[first], tokens[last]) : null;

        static bool IsLoose(Token token) =>
            !token.IsWord && !token.IsNumber || token.Is(WordClass.Article | WordClass.Conjunction | WordClass.Preposition);
    }

    private Finding Found(Document document, TextSpan span, double probability) =>
        Flag(span, $"“{document.Excerpt(span)}” looks like a translation. Rewrite it.") with { Confidence = probability };
}
