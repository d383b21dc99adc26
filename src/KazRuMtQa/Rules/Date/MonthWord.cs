using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class MonthWord : Rule
{
    public override string Title => "Needless “month” or “day”";

    public override string Why =>
        "Kazakh says “наурыз айының 30 күні”, the thirtieth day of the month of March. In English the name and the figure say it alone.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The work began in [[March month]].", "March"),
        new("The show is open until [[March month 30]].", "March 30"),
        new("The test runs from [[May 16 day]] to July.", "May 16"),
        new("The May 16 day of protest was loud. A March month-end rally came. In June month after month it rained."),
        new("The June 4 day out was free. In May, month by month, prices fell."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (tokens, calendar) = (document.Tokens, CalendarWords.Of(document));
        foreach (var month in tokens)
        {
            if (calendar.MonthOf(month) == 0 || month.Lower.Length < 3) continue;
            var (next, after) = (tokens[month.Index + 1], tokens[month.Index + 2]);
            if (next is { Lower: "month", SpaceBefore: true } && after.Lower is not ("after" or "by" or "to" or "-" or "in")
                && tokens[month.Index - 1].Lower is not ("a" or "an"))
            {
                var day = CalendarWords.DayOf(after) is >= 1 and <= 31 && after.SpaceBefore && !tokens[after.Index + 1].IsMark('-') ? after : null;
                var span = Document.SpanOf(month, day ?? next);
                var name = document.TextOf(month);
                yield return Repair(span, $"“{document.TextOf(span)}” needs no “month”.", day is null ? name : $"{name} {document.TextOf(day)}");
            }
            else if (CalendarWords.DayOf(next) is >= 1 and <= 31 && after is { Lower: "day", Case: LetterCase.Lower, SpaceBefore: true }
                && tokens[month.Index - 1].Lower is "on" or "from" or "to" or "until" or "by" or "since" or "till" or "before" or "after"
                && tokens[after.Index + 1] is var end && (end.Kind == TokenKind.Mark || end.Lower is "to" or "until" or "and" or "at" or "from"))
            {
                var span = Document.SpanOf(month, after);
                yield return Repair(span, $"“{document.TextOf(span)}” needs no “day”.", document.TextOf(Document.SpanOf(month, next)));
            }
        }
    }
}
