using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class SelfQuotation : Rule
{
    public override string Title => "Self-quoting source";

    public override string Why =>
        "The engine put the name in place of “he” or of the agency: “Kazhydromet reports Kazhydromet”. Who said what is lost.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The governor quoted the governor]] as saying that the dam was safe."),
        new("The storm will last three days, [[Hydromet reports Hydromet]]."),
        new("[[Akhmetov quotes Akhmetov]] as saying."),
        new("Neighbour told neighbour, and friend told friend. People told people what they knew."),
        new("The mayor told the deputy mayor to go. The official said the officials were late."),
        new("The minister said the minister of finance had agreed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            asking.Step();
            if (!IsReport(tokens[i])) continue;
            var second = tokens[i + 1].Lower == "the" ? i + 2 : i + 1;
            var (before, after) = (tokens[i - 1], tokens[second]);
            if (!before.IsWord || before.Lower.Length < 4 || before.Lower != after.Lower || document.IsIn(after, Zones.Quotation)) continue;
            // "the governor … the governor", or a name on both sides; "friend told friend" is a saying.
            if (before.IsCapitalised ? !after.IsCapitalised || second != i + 1 : second != i + 2 || tokens[i - 2].Lower != "the") continue;
            if (!(tokens[second + 1].Lower is "as" or "saying" or "that" || tokens[second + 1].Kind is TokenKind.Mark or TokenKind.None)) continue;
            var span = Document.SpanOf(before.IsCapitalised ? before : tokens[i - 2], after);
            yield return Flag(span, $"“{document.TextOf(before)}” is both speaker and source here. Check the original for who said it.");
        }
    }

    private static bool IsReport(Token token) => token.Case == LetterCase.Lower && token.Is(WordClass.VerbPast | WordClass.VerbThird)
        && (token.Is(WordClass.Attribution)
            || token.Lower is "quoted" or "quotes" or "cited" or "cites" or "reports" or "informs" or "transmits" or "tells");
}
