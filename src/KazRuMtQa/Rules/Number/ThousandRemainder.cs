using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ThousandRemainder : Rule
{
    public override string Title => "Split number";

    public override string Why => "Russian and Kazakh newspapers write “5 thousand 200”; English writes the number in one piece.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The village has [[3 thousand 200]] inhabitants.", "3,200"),
        new("They planted [[12 thousand 45]] trees.", "12,045"),
        new("Some 3 thousand people came."),
        new("Of 5 thousand, 200 were women."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var head in document.Tokens.Numbers)
        {
            if (document.Tokens[head.Index + 1].Lower != "thousand") continue;
            var tail = document.Tokens[head.Index + 2];
            if (!Figure.IsInteger(head) || !Figure.IsInteger(tail) || head.Lower.Length > 3 || Figure.Value(tail) > 999) continue;
            yield return Repair(Document.SpanOf(head, tail),
                $"“{document.TextOf(Document.SpanOf(head, tail))}” is one number cut in two. Write it in one piece.",
                Figure.Grouped((Figure.Value(head) * 1000) + Figure.Value(tail)));
        }
    }
}
