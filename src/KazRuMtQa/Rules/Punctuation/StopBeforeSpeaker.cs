using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class StopBeforeSpeaker : Rule
{
    public override string Title => "Full stop before speaker";

    public override string Why =>
        "The speaker goes on with the sentence of the quotation, so English ends the quotation with a comma: “We are ready,” he said. Turkish, Kazakh "
            + "and hasty engines leave the full stop.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.93;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("“Today we saw it[[.]]” he said.", ","),
        new("\"The hall is open[[.]]\" said the mayor.", ","),
        new("\"It will rain[[.]]\" the minister said on Monday.", ","),
        new("“We are ready,” he said. “Is it so?” she asked. He wrote “no.” He said it twice."),
        new("“It was 5 a.m.” he said. “I left…” he said."),
        new("The sign read “Keep out.” the end"),
        new("The gate has a sign that reads “Keep out.” in red letters, the mayor said on Monday."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Close < 1) continue;
            var (stop, close, next) = (tokens[quotation.Close - 1], tokens[quotation.Close], tokens[quotation.Close + 1]);
            if (document.TextOf(stop) != "." || close.SpaceBefore || !close.IsMark('"') && !close.IsMark('”') || !next.SpaceBefore
                || next.Case != LetterCase.Lower || !IsSpeaker(document, next))
                continue;
            yield return Repair(stop.Span, "The speaker follows: end the quotation with a comma.", ",");
        }
    }

    /// <summary>
    /// "he said", "said the mayor", "the minister said". Nothing longer: in “Keep out.” in red letters, the mayor said, the speaker is not of the
    /// quotation.
    /// </summary>
    private static bool IsSpeaker(Document document, Token first)
    {
        if (Attribution.IsSaying(first)) return true;
        if (first.Lower is "he" or "she" or "they") return Attribution.IsSaying(document.Tokens[first.Index + 1]);
        if (first.Lower != "the") return false;
        for (var i = first.Index + 2; i < first.Index + 6; i++) if (Attribution.IsSaying(document.Tokens[i])) return true;
        return false;
    }
}
