using System.Globalization;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class DecimalThousand : Rule
{
    public override string Title => "Decimal thousands";

    public override string Why => "Russian writes “1.2 thousand”; English writes such numbers in full, 1,200.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Canals of [[1.2 thousand]] kilometres were repaired; [[15.75 thousand]] people live there.", "1,200"),
        new("The village has [[2,5 thousand]] inhabitants.", "2,500"),
        new("Some 3 thousand people came, and 1.2 million stayed away."),
        new("It costs 1.2345 thousand, and 2.5 thousandths of an inch."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var number in document.Tokens.Numbers)
        {
            var scale = document.Tokens[number.Index + 1];
            if (scale.Lower != "thousand" || document.Tokens[number.Index + 2].IsNumber || document.IsIn(number, Zones.Quotation | Zones.Table))
                continue;
            var point = number.Lower.IndexOfAny(['.', ',']);
            if (point < 1 || number.Lower.Length - point is < 2 or > 4
                || !decimal.TryParse(number.Lower.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var thousands))
                continue;
            var span = Document.SpanOf(number, scale);
            var figures = Figure.Grouped((long)(thousands * 1000));
            yield return Repair(span, $"“{document.TextOf(span)}” mixes figure and word: use “{figures}”.", figures);
        }
    }
}
