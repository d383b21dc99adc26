using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class StopAfterHeading : Rule
{
    public override string Title => "Stop after a heading";

    public override string Why =>
        "Headlines and sub-headings carry no full stop. An engine that is trained on sentences adds one.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.6;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Eleven hurt as bus leaves icy road near Kostanay[[.]]\n\nA passenger bus with 38 people on board left the icy road early on Sunday and turned over in a ditch.", ""),
        new("He waited.\n\nThe passengers of the bus waited too, and none of them knew that the road was closed and would stay so for days."),
        new("A passenger bus left the icy road near Kostanay on Sunday.\n\nNobody of the thirty-eight passengers was hurt in the accident, the police told the agency."),
    ];

    private const int LongestHeading = 14;

    /// <summary>Only the first line, in headline style: a verb in the present, and no article, pronoun or auxiliary.</summary>
    public override IEnumerable<Finding> Check(Document document)
    {
        if (document.Paragraphs is not [{ Kind: ParagraphKind.Running } first, { Kind: ParagraphKind.Running } second, ..]) yield break;
        var stop = document.Tokens[first.EndToken - 1];
        var length = first.EndToken - first.FirstToken;
        if (!stop.IsMark('.') || length is < 6 or > LongestHeading || second.EndToken - second.FirstToken <= length) yield break;
        if (document.SentenceOf(stop).FirstToken != first.FirstToken) yield break;
        var hasPresent = false;
        for (var i = first.FirstToken; i < stop.Index; i++)
        {
            var token = document.Tokens[i];
            if (token.Is(WordClass.Article | WordClass.Pronoun | WordClass.Auxiliary) || Marks.IsQuote(token)) yield break;
            hasPresent |= i > first.FirstToken && token.Case == LetterCase.Lower && token.Is(WordClass.VerbThird);
        }

        if (hasPresent) yield return Repair(stop.Span, "A headline carries no full stop.", "");
    }
}
