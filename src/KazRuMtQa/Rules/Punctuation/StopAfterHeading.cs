using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class StopAfterHeading : Rule
{
    public override string Title => "Full stop in headline";

    public override string Why =>
        "Headlines and sub-headings carry no full stop. An engine that is trained on sentences adds one.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.6;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Eleven hurt as bus leaves icy road near Kostanay[[.]]\n\nA passenger bus with 38 people on board left the icy road early on Sunday "
            + "and turned over in a ditch.", ""),
        new("He waited.\n\nThe passengers of the bus waited too, and none of them knew that the road was closed and would stay so for days."),
        new("Farmers want help from city shops this spring.\n\nOnly 65 people made the trip to a public workshop on prices in the capital, a "
            + "teacher at the school of trade said."),
        new("A passenger bus left the icy road near Kostanay on Sunday.\n\nNobody of the thirty-eight passengers was hurt in the accident, the "
            + "police told the agency."),
    ];

    private const int LongestHeading = 16;

    private const int LeastShared = 3;

    /// <summary>Only the first line, and only where the second tells the same again at greater length, as an opening paragraph does.</summary>
    internal override IEnumerable<Finding> Check(Document document)
    {
        if (document.Paragraphs is not [{ Kind: ParagraphKind.Running } first, { Kind: ParagraphKind.Running } second, ..]) yield break;
        var stop = document.Tokens[first.EndToken - 1];
        var length = first.EndToken - first.FirstToken;
        if (!stop.IsMark('.') || length is < 5 or > LongestHeading || second.EndToken - second.FirstToken <= length) yield break;
        if (document.SentenceOf(stop).FirstToken != first.FirstToken
            || Words(document, first).Any(word => word.Is(WordClass.Article | WordClass.Pronoun | WordClass.Auxiliary)))
            yield break;
        var told = Words(document, second).Select(word => word.Lower).ToHashSet();
        if (Words(document, first).Count(word => !word.Is(WordClass.Function) && told.Contains(word.Lower)) >= LeastShared)
            yield return Repair(stop.Span, "A headline takes no full stop. Delete it.", "");
    }

    private static IEnumerable<Token> Words(Document document, Paragraph paragraph) =>
        document.Tokens.Skip(paragraph.FirstToken).Take(paragraph.EndToken - paragraph.FirstToken).Where(token => token.IsWord);
}
