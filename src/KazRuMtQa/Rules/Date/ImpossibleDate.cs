using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class ImpossibleDate : Rule
{
    public override string Title => "Impossible date";

    public override string Why => "A misread figure gives a day that no calendar has; the reader cannot know which day was meant.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The vote was set for [[February 30]].", null),
        new("On [[31 June]] the bridge will open."),
        new("It opened on [[April 31]], 2021."),
        new("It is planned for the [[29 February]] 2023, or for [[February 29]], 2022. The decree of [[31.04.2023]] is void."),
        new("Version 31.04.2023.1 of 31.05.2023. It opened on February 29, 2024, and on 31 May."),
        new("In May 2021 the price was 40; June 45 was the contract month."),
        new("On March 5 31 people came."),
        new("Shares for May 32 cents higher."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var (tokens, calendar) = (document.Tokens, CalendarWords.Of(document));
        foreach (var number in tokens.Numbers)
        {
            if (InFigures(number) is var (day, month) && IsImpossible(day, month, 0))
                yield return Flag(number.Span, $"“{document.TextOf(number)}” does not exist. Check the date against the original.");
        }

        foreach (var word in tokens)
        {
            if (!tokens[word.Index + 1].IsNumber && !tokens[word.Index - 1].IsNumber) continue;
            var month = calendar.MonthOf(word);
            if (month == 0 || document.IsIn(word, Zones.Table)) continue;
            var (before, after) = (tokens[word.Index - 1], tokens[word.Index + 1]);
            if (IsImpossible(CalendarWords.DayOf(after), month,
                CalendarWords.YearOf(tokens[after.Index + (tokens[after.Index + 1].IsMark(',') ? 2 : 1)]))
                    && tokens[word.Index - 1].Lower is "on" or "for" or "of" or "until" or "by" or "from" or "since" or ","
                    && !tokens[after.Index + 1].IsWord | tokens[after.Index + 1].Lower is "and" or "in" or "at" or "the" or "to")
                yield return Report(document, word, after);
            else if (IsImpossible(CalendarWords.DayOf(before), month, CalendarWords.YearOf(after))
                && tokens[before.Index - 1].Lower is "on" or "the" or "until" or "from" or "by" or "since"
                && !calendar.MonthOf(tokens[before.Index - 1]).Equals(month))
                yield return Report(document, before, word);
        }
    }

    /// <summary>A day up to 39 that the month does not have; greater figures are counts and prices.</summary>
    private static bool IsImpossible(int day, int month, int year) => day is >= 29 and <= 39 && day > CalendarWords.DaysIn(month, year);

    /// <summary>Day and month of "31.04.2023".</summary>
    private static (int Day, int Month)? InFigures(Token number)
    {
        if (number.Lower.Length != 10 || number.Lower[2] != '.' || number.Lower[5] != '.' || !Figure.IsDigits(number.Lower.AsSpan(6))
            || number.Lower[6] is not ('1' or '2'))
            return null;
        return int.TryParse(number.Lower.AsSpan(0, 2), out var day) && int.TryParse(number.Lower.AsSpan(3, 2), out var month)
            && month is >= 1 and <= 12 ? (day, month) : null;
    }

    private Finding Report(Document document, Token first, Token last) =>
        Flag(Document.SpanOf(first, last), $"“{document.TextOf(Document.SpanOf(first, last))}” does not exist. Check the date against the original.");
}
