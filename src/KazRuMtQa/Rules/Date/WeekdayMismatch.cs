using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class WeekdayMismatch : Rule
{
    public override string Title => "Wrong weekday";

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
        var (tokens, calendar) = (document.Tokens, CalendarWords.Of(document));
        foreach (var word in tokens)
        {
            if (!word.Is(Languages.WordClass.Weekday) || calendar.WeekdayOf(word) is not { } weekday) continue;
            var at = tokens[word.Index + 1].IsMark(',') ? word.Index + 2 : word.Index + 1;
            if (calendar.DateAt(tokens, at) is not ({ DayOfWeek: var real }, var year) || real == weekday) continue;
            var span = Document.SpanOf(word, year);
            yield return Flag(span,
                $"“{document.TextOf(new TextSpan(tokens[at].Span.Start, year.Span.End))}” was not a {weekday}. Check the date against the original.",
                real + document.Text[word.Span.End..span.End]);
        }
    }
}
