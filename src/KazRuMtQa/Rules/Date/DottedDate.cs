using System.Globalization;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class DottedDate : Rule
{
    public override string Title => "Date in dotted figures";

    public override string Why =>
        "“05.03.2024” is the fifth of March in Almaty and the third of May in New York; English news writes the month as a word.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The contract was signed on [[12.03.2024]] in Almaty.", "March 12, 2024"),
        new("The decree of [[01.06.2021]] is in force.", "June 1, 2021"),
        new("The decree of [[25.06.2021]] is in force.", "June 25, 2021"),
        new("Version 10.12.2020.1 and the address 10.0.20.12 were named."),
        new("The index stood at 12.03 and the ratio at 20.24."),
        new("“It says: received on 14.05.2015,” she said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens.Numbers)
        {
            if (token.Lower.Length is < 8 or > 10 || document.IsIn(token, Zones.Table | Zones.Quotation)) continue;
            if (!DateTime.TryParseExact(token.Lower, ["dd.MM.yyyy", "d.M.yyyy", "dd.M.yyyy", "d.MM.yyyy"], CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var date) || date.Year is < 1800 or > 2100)
                continue;
            // From the 13th on it can be no month, and the date is only hard to read.
            var fault = date.Day <= 12 ? "can be read two ways" : "is not how English news writes a date";
            yield return Repair(token.Span, $"“{token.Lower}” {fault}. Write the month as a word.",
                date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
        }
    }
}
