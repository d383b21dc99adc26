using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Punctuation;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class StopAfterYear : Rule
{
    public override string Title => "Full stop after year";

    public override string Why =>
        "Russian abbreviates the word year after the figure (2016 г.); the letter was lost and its stop cuts the English sentence in two.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The winery was founded in 1878[[.]] by a prince.", ""),
        new("Output in 2016[[.]] increased by 2 percent.", ""),
        new("The winery was founded in 1878. Bottles came later."),
        new("It was sold in 2016. eBay bought it, and 2016.com too."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var year in tokens.Numbers)
        {
            var (stop, next) = (tokens[year.Index + 1], tokens[year.Index + 2]);
            if (!stop.IsMark('.') || stop.SpaceBefore || !next.IsWord || next.Case != LetterCase.Lower || !next.SpaceBefore
                || document.StartsParagraph(next))
                continue;
            if (!IsYear(year) || !next.Entry.IsCommonWord || next.Is(Languages.WordClass.Brand)) continue;
            if (tokens[year.Index - 1].Lower is not ("in" or "of" or "since" or "from" or "until" or "till" or "by" or "for" or "to" or "and" or ","))
                continue;
            yield return Repair(stop.Span, $"The full stop after “{year.Lower}” cuts the sentence in two. Delete it.", "");
        }
    }

    private static bool IsYear(Token number) =>
        number.Lower.Length == 4 && Figure.IsInteger(number) && number.Lower[0] is '1' or '2' && Figure.Value(number) is >= 1700 and <= 2100;
}
