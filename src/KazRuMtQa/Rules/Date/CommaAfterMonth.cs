using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class CommaAfterMonth : Rule
{
    public override string Title => "Comma between month and day";

    public override string Why =>
        "English puts nothing between the month and the day: “June 23”. Engines that turned “23 июня” round left a comma there.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.92;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The next game is on [[June, 23rd]].", "June 23"),
        new("The hall was opened on [[May, 9th]], 1985.", "May 9"),
        new("The court will sit on [[March, 12]].", "March 12"),
        new("In June, 23 people left. On Monday, June 23, it rained. In May, 9th Street was closed."),
        new("Since March, 12 of the 14 have gone. In April, 3rd-grade pupils came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (tokens, calendar) = (document.Tokens, CalendarWords.Of(document));
        foreach (var month in tokens)
        {
            if (calendar.MonthOf(month) == 0 || !tokens[month.Index + 1].IsMark(',')) continue;
            var (day, after) = (tokens[month.Index + 2], tokens[month.Index + 3]);
            if (CalendarWords.DayOf(day) is not (>= 1 and <= 31) || !day.SpaceBefore) continue;
            var isOrdinal = char.IsAsciiLetter(day.Lower[^1]);
            // "On June, 23 people": a figure before a noun counts something.
            if (after.IsWord && (!isOrdinal || after.IsCapitalised || !after.Is(Languages.WordClass.Function)) || after.IsMark('-')
                || after.IsNumber && !isOrdinal)
                continue;
            if (!isOrdinal && tokens[month.Index - 1].Lower is not ("on" or "until" or "from" or "since" or "by")) continue;
            var span = Document.SpanOf(month, day);
            var figure = day.Lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            yield return Repair(span, $"“{document.TextOf(span)}” needs no comma. Write “{document.TextOf(month)} {figure}”.",
                $"{document.TextOf(month)} {figure}");
        }
    }
}
