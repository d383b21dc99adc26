using System.Globalization;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class MixedScale : Rule
{
    public override string Title => "Number in two scales";

    public override string Why => "Russian and Kazakh count “3 billion 200 million”; English writes one number, 3.2 billion.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bridge cost [[3 billion 200 million]] tenge.", "3.2 billion"),
        new("Exports rose to [[1 million 45 thousand]] tonnes.", "1.045 million"),
        new("It cost 3 billion tenge, 200 million of them borrowed. Some 3 million, 200 thousand of them women, came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var head in document.Tokens.Numbers)
        {
            var (scale, tail, smaller) = (document.Tokens[head.Index + 1], document.Tokens[head.Index + 2], document.Tokens[head.Index + 3]);
            if (SmallerScale(scale.Lower) is not { } next || smaller.Lower != next || !Figure.IsInteger(head) || !Figure.IsInteger(tail)
                || Figure.Value(tail) > 999)
                continue;
            var span = Document.SpanOf(head, smaller);
            var sum = Figure.Value(head) + (Figure.Value(tail) / 1000m);
            yield return Repair(span, $"“{document.TextOf(span)}” is one number in two scales. Write it as one.",
                string.Create(CultureInfo.InvariantCulture, $"{sum:0.###} {scale.Lower}"));
        }
    }

    private static string? SmallerScale(string scale) => scale switch
    {
        "trillion" => "billion",
        "billion" => "million",
        "million" => "thousand",
        _ => null,
    };
}
