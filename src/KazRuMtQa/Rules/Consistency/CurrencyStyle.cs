using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class CurrencyStyle : Rule
{
    public override string Title => "Currency in two styles";

    public override string Why =>
        "A house writes $5 million or 5 million dollars or USD 5 million throughout. An engine renders each sum as its sentence comes.";

    public override Category Category => Category.CurrencyFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The plant cost $40 million. The loan was $12 million. The road will cost [[15 million dollars]].", "$15 million"),
        new("They paid $400 for it and $30 for that. The fine was [[250 USD]].", "$250"),
        new("It cost €4 million, of which €1 million was lent. The rest, [[3 million euros]], came later.", "€3 million"),
        new("It cost $4 million, then $7 million. Fines are between 50 and 60 dollars, or 6 500 dollars."),
        new("The plant cost $40 million. It was a million dollars too much."),
        new("The plant cost $40 million. “I had 15 million dollars,” he said."),
        new("Oil will cost $57 a barrel in 2005 dollars, against $47 now."),
        new("The plant cost 40 million dollars and 30 million euros."),
    ];

    private enum Style : byte
    {
        Sign,
        Word,
        Code,
    }

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sums = document.Tokens.Numbers.Select(number => Read(document, number)).OfType<Sum>().ToArray();
        foreach (var currency in sums.GroupBy(sum => sum.Sign))
        {
            var styles = currency.GroupBy(sum => sum.Style).OrderByDescending(style => style.Count()).ToArray();
            // Where two ways are nearly as frequent, none is the usual one; one of each may be a choice between sums and prices.
            if (styles.Length < 2 || styles[0].Count() < 2 * styles.Skip(1).Sum(style => style.Count())) continue;
            foreach (var sum in styles.Skip(1).SelectMany(style => style))
            {
                var amount = document.TextOf(sum.Amount);
                var right = styles[0].Key == Style.Sign ? sum.Sign + amount : styles[0].Key == Style.Word ? $"{amount} {WordOf(sum.Sign)}" : null;
                var message =
                    $"“{document.TextOf(sum.Span)}” does not match “{document.TextOf(styles[0].First().Span)}” elsewhere. Keep to one style.";
                yield return right is null ? Flag(sum.Span, message) : Flag(sum.Span, message, right);
            }
        }
    }

    private static Sum? Read(Document document, Token number)
    {
        var tokens = document.Tokens;
        // Not "6 500", a number in two tokens, nor "between 50 and 60 euros", two sums with one sign.
        if (document.IsIn(number, Zones.Quotation | Zones.Table | Zones.Heading) || tokens[number.Index + 1] is { IsNumber: true } or { Lower: "-" })
            return null;
        if (tokens[number.Index - 1].IsNumber || tokens[number.Index - 2].IsNumber || tokens[number.Index + 2].IsNumber) return null;
        var last = Figure.IsScale(tokens[number.Index + 1]) ? number.Index + 1 : number.Index;
        var amount = Document.SpanOf(number, tokens[last]);
        if (SignOf(tokens[number.Index - 1].Lower) is { } before)
            return new Sum(before, tokens[number.Index - 1].IsWord ? Style.Code : Style.Sign, amount,
                Document.SpanOf(tokens[number.Index - 1], tokens[last]));
        if (last == number.Index && number.Lower is ['1' or '2', '9' or '0', _, _]) return null;
        if (SignOf(tokens[last + 1].Lower) is not { } sign || !tokens[last + 1].IsWord || tokens[last + 1].Lower is "dollar" or "euro") return null;
        return new Sum(sign, tokens[last + 1].Lower is "usd" or "eur" ? Style.Code : Style.Word, amount, Document.SpanOf(number, tokens[last + 1]));
    }

    private static string? SignOf(string lower) => lower switch
    {
        "$" or "usd" or "dollars" => "$",
        "€" or "eur" or "euros" => "€",
        _ => null,
    };

    private static string WordOf(string sign) => sign == "$" ? "dollars" : "euros";

    private sealed record Sum(string Sign, Style Style, TextSpan Amount, TextSpan Span);
}
