using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class LowQuotes : Rule
{
    public override string Title => "Low quote marks";

    public override string Why =>
        "English opens no quotation on the line („ or ,,): the mark was taken over from the original or from an engine that writes German style.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("They hired boats from the [[„]]Kazselden“ service.", "“"),
        new("He named it [[,,]]a new stage\" of the work.", "“"),
        new("The German paper wrote: „Wir schaffen das“."),
        new("Two of them,, a driver and a cook, were hurt."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var mark in document.Tokens.Marks)
        {
            if (mark.Lower == "„" && mark.Kind == TokenKind.Mark)
            {
                if (IsEnglish(document, mark)) yield return Flag(mark.Span, "Use an English opening quote mark, not „.", "“");
            }
            else if (Marks.IsTwoCommas(document, mark))
            {
                yield return Flag(Document.SpanOf(mark, document.Tokens[mark.Index + 1]), "Use an English opening quote mark, not two commas.", "“");
            }
        }
    }

    /// <summary>No word of another language follows: capitals are taken for names, the others are looked up.</summary>
    private static bool IsEnglish(Document document, Token mark)
    {
        for (var i = mark.Index + 1; i <= mark.Index + 3 && !Marks.IsQuote(document.Tokens[i]); i++)
        {
            if (document.Tokens[i] is { IsWord: true, Case: LetterCase.Lower, Entry.IsKnown: false }
                || document.IsIn(document.Tokens[i], Zones.Foreign))
                return false;
        }

        return true;
    }
}
