using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class DoubledAttribution : Rule
{
    private const int LongestName = 4;

    public override string Title => "Double attribution";

    public override string Why =>
        "The source puts the speaker after the words, the engine before them; when both are kept the sentence names its speaker at both ends.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The minister said the law was ready for the vote[[, the minister said]].", ""),
        new("Akhmetov told reporters that prices would fall[[, Akhmetov said]].", ""),
        new("According to the mayor's office, the road has been finished and opened[[, the mayor's office said]].", ""),
        new("According to the health department, the clinic will serve the north[[, according to the health department]].", ""),
        new("The registration takes ten minutes, says the head of the committee[[, says the head]].", ""),
        new("[[Serikov]], “The hall is full and warm,” he said.", null),
        new("According to the mayor, the road was built according to the plan."),
        new("She feared the worst when she heard the truth, she said."),
        new("“We are ready,” he said, adding that the team was strong, the coach said."),
        new("The minister said the mayor was wrong, the spokesman said."),
        new("She said that “the road is open,” she said it twice."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (IsLeftAlone(document, sentence)) continue;
            if (SpeakerAgain.Source(document, sentence) is { } again) yield return Flag(again, "The sentence names its source twice. Drop one.", "");
            if (SpeakerAgain.Clause(document, sentence) is { } twice) yield return Flag(twice, "The sentence names its speaker twice. Drop one.", "");
            if (SpeakerAgain.AtEnd(document, sentence) is { } atEnd) yield return Flag(atEnd, "The sentence names its speaker twice. Drop one.", "");
        }

        foreach (var quotation in document.Quotations)
        {
            if (SpeakerBefore(document, quotation) is { } before)
                yield return Flag(before, $"The speaker is named before the quotation and after it. Put “{document.TextOf(before)}” after it.");
        }
    }

    /// <summary>Too short to name a speaker twice, or itself within a quotation.</summary>
    private static bool IsLeftAlone(Document document, Sentence sentence) =>
        sentence.EndToken - sentence.FirstToken < 9 || document.IsIn(document.Tokens[sentence.FirstToken], Zones.Quotation);

    /// <summary>
    /// "Kurbanov, “We are ready,” he said.": the name before the quotation has no verb. Each quotation is asked once, so that the work is linear.
    /// </summary>
    private static TextSpan? SpeakerBefore(Document document, Quotation quotation)
    {
        var tokens = document.Tokens;
        var comma = quotation.Open - 1;
        if (quotation.Close < comma + 5 || !tokens[comma].IsMark(',')) return null;
        var sentence = document.SentenceOf(tokens[comma]);
        var first = sentence.FirstToken;
        if (comma - first is < 1 or > LongestName || IsLeftAlone(document, sentence) || document.IsIn(tokens[first], Zones.Heading)) return null;
        for (var i = first; i < comma; i++)
            if (tokens[i] is not { IsWord: true, Case: LetterCase.Capitalised, Entry.IsCommonWord: false }) return null;
        var (pronoun, verb) = (tokens[quotation.Close + 1], tokens[quotation.Close + 2]);
        return pronoun.Lower is "he" or "she" && verb.Is(WordClass.Attribution) && verb.Is(WordClass.VerbPast)
            ? Document.SpanOf(tokens[first], tokens[comma - 1])
            : null;
    }
}
