using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class WeekdayMismatch : Rule
{
    public override string Title => "Weekday and date do not agree";

    public override string Why => "The weekday or the date was mistranslated or misread: one of the two is wrong, and the reader cannot tell which.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The court met on [[Monday, March 5, 2024]].", "Tuesday, March 5, 2024"),
        new("It opens on [[Friday, 1 June 2023]].", "Thursday, 1 June 2023"),
        new("The court met on Tuesday, March 5, 2024, and on Saturday, 1 June 2024."),
        new("On Monday, May 5 people came; in June 2023 it closed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var word in tokens)
        {
            if (!word.Is(Knowledge.WordClass.Weekday) || CalendarWords.WeekdayOf(word) is not { } weekday) continue;
            var at = tokens[word.Index + 1].IsMark(',') ? word.Index + 2 : word.Index + 1;
            var (first, second) = (tokens[at], tokens[at + 1]);
            var (month, day) = CalendarWords.MonthOf(first) > 0 ? (CalendarWords.MonthOf(first), CalendarWords.DayOf(second)) : (CalendarWords.MonthOf(second), CalendarWords.DayOf(first));
            var year = tokens[tokens[at + 2].IsMark(',') ? at + 3 : at + 2];
            if (month == 0 || day == 0 || CalendarWords.YearOf(year) == 0 || day > CalendarWords.DaysIn(month, CalendarWords.YearOf(year))) continue;
            var real = new DateTime(CalendarWords.YearOf(year), month, day).DayOfWeek;
            if (real == weekday) continue;
            var span = Document.SpanOf(word, year);
            yield return Flag(span, $"“{document.TextOf(new TextSpan(first.Span.Start, year.Span.End))}” is no {weekday}.", real + document.Text[word.Span.End..span.End]);
        }
    }
}
