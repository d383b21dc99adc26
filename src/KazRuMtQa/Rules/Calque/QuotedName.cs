using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

/// <summary>Looks at a kind of body followed by its name between quotation marks: the company “Kazakhmys”.</summary>
internal sealed class QuotedName : Rule
{
    private const int LongestName = 6;

    private static readonly Knowledge<FrozenSet<string>> Bodies = Knowledge.List("calque/quoted-name bodies");

    private static readonly Triggers Starts = new(Bodies.Of);

    public override string Title => "Quoted name of a body";

    public override string Why =>
        "Russian and Kazakh put the kind first and the name after it in quote marks: компания «Казахмыс». English has neither: the "
        + "Kazakhmys company.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsStyle => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He works for the [[company \"Altyn\"]] in Almaty.", "Altyn company"),
        new("The [[club “Kairat”]] won.", "Kairat club"),
        new("It was held in the [[center \"Green Hills\"]] on Monday.", "Green Hills center"),
        new("The company \"told us nothing\". The film “Cold” and the song \"Rain\" won. The company's “Altyn” brand is new."),
        new("He called the company \"Great in every way, truly\". A plant \"by the sea\" closed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var body in Starts.In(document))
        {
            if (body.Case != LetterCase.Lower || !document.TagOf(body).IsNominal()) continue;
            if (EndOfName(document, body.Index + 1) is not { } close) continue;
            var span = Document.SpanOf(body, document.Tokens[close]);
            var name = document.TextOf(Document.SpanOf(document.Tokens[body.Index + 2], document.Tokens[close - 1]));
            yield return Flag(span, $"“{document.TextOf(body)} {name}” needs no quote marks, and the name goes first.",
                $"{name} {document.TextOf(body)}");
        }
    }

    /// <summary>The closing mark of a name of a few words that all but grammatical ones begin with capitals; null where there is none.</summary>
    private static int? EndOfName(Document document, int open)
    {
        if (!QuotationFinder.IsDouble(document.Tokens[open])) return null;
        var at = open + 1;
        for (; at <= open + LongestName && !QuotationFinder.IsDouble(document.Tokens[at]); at++)
        {
            var token = document.Tokens[at];
            if (token.Kind == TokenKind.Mark && !token.IsMark('-')) return null;
            if (token.IsWord && !token.IsCapitalised && !(token.Is(Languages.WordClass.Function) && at > open + 1)) return null;
        }

        return at > open + 1 && QuotationFinder.IsDouble(document.Tokens[at]) && document.Tokens[open + 1].IsWord ? at : null;
    }
}
