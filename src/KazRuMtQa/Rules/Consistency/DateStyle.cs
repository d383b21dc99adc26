using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class DateStyle : Rule
{
    public override string Title => "Dates in two orders";

    public override string Why =>
        "A house writes May 5 or 5 May throughout. Russian has the day first, American English the month; an engine takes now the one and now the "
            + "other.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He came on June 12 and left on June 14. The trial begins on [[3 August]] in Taraz.", "August 3"),
        new("He came on 12 June and left on 14 June. The trial begins on [[August 3]], the court said.", "3 August"),
        new("He came on June 12, 2019, and left on June 14. The law took effect on [[3 August 2020]].", "August 3, 2020"),
        new("He came on 12 June and left on 14 June. The law took effect on [[August 3, 2020]].", "3 August 2020"),
        new("The fair opens on December 12. Tickets for [[12 December]] are sold out.", "December 12"),
        new("He came on June 12. The trial begins on 3 August."),
        new("He came on 12 June and left on 14 June. In August 30 people fell ill."),
        new("He came on 12 June and left on 14 June. He remembers September 11 and what followed."),
        new("He came on June 12 and left on June 14. The 5 May Street market is closed."),
        new("He came on June 12 and left on June 14. “I saw him on 3 August,” she said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var dates = document.Tokens.Numbers.Select(number => Read(document, number)).OfType<Date>().ToArray();
        var orders = dates.GroupBy(date => date.IsDayFirst).OrderByDescending(order => order.Count()).ToArray();
        if (orders.Length < 2 || (orders[0].Count() < 2 * orders[1].Count() && !TellOneDay(orders[0], orders[1]))) yield break;
        foreach (var date in orders[1])
        {
            var (day, month) = (document.TextOf(date.Day), document.TextOf(date.Month));
            var right = date.IsDayFirst
                ? $"{month} {day}" + (date.Year is null ? "" : ", " + document.TextOf(date.Year))
                : $"{day} {month}" + (date.Year is null ? "" : " " + document.TextOf(date.Year));
            yield return Flag(date.Span,
                $"“{document.TextOf(date.Span)}” does not match “{document.TextOf(orders[0].First().Span)}” elsewhere. Keep to one order.", right);
        }
    }

    private static Date? Read(Document document, Token day)
    {
        var tokens = document.Tokens;
        if (!Figure.IsInteger(day) || day.Lower.Length > 2 || Figure.Value(day) is < 1 or > 31
            || document.IsIn(day, Zones.Quotation | Zones.Table | Zones.Heading | Zones.Dateline | Zones.Byline))
            return null;
        var (before, after) = (tokens[day.Index - 1], tokens[day.Index + 1]);
        if (IsMonth(after) && document.SentenceOf(day) == document.SentenceOf(after) && !before.IsNumber && !IsMonth(before)
            && !IsRange(before, tokens[day.Index - 2]) && !Figure.IsCurrencySign(before))
        {
            var year = IsYear(tokens[after.Index + 1]) ? tokens[after.Index + 1] : null;
            return EndsWell(document, tokens[(year ?? after).Index + 1])
                ? new Date(day, after, year, true, Document.SpanOf(day, year ?? after))
                : null;
        }

        if (!IsMonth(before) || document.SentenceOf(day) != document.SentenceOf(before) || tokens[before.Index - 1].IsNumber || after.IsNumber
            || IsRange(after, tokens[after.Index + 1]) || IsNamed(day, before))
            return null;
        var yearAfter = after.IsMark(',') && IsYear(tokens[after.Index + 1]) ? tokens[after.Index + 1] : null;
        return EndsWell(document, yearAfter is null ? after : tokens[yearAfter.Index + 1])
            ? new Date(day, before, yearAfter, false, Document.SpanOf(before, yearAfter ?? day))
            : null;
    }

    /// <summary>"12 December" beside "December 12": of two orders that are as frequent, the one that comes second is told.</summary>
    private static bool TellOneDay(IEnumerable<Date> one, IEnumerable<Date> other) =>
        one.Any(date => other.Any(again => again.Day.Lower == date.Day.Lower && again.Month.Lower == date.Month.Lower));

    private static bool IsMonth(Token token) => token.Is(WordClass.Month) && token.IsCapitalised;

    private static bool IsYear(Token token) => Figure.IsInteger(token) && token.Lower is ['1' or '2', '8' or '9' or '0', _, _];

    /// <summary>"12-14 June", "June 12 and 14".</summary>
    private static bool IsRange(Token link, Token beyond) =>
        link.Lower is "-" or "–" or "/" || (link.Lower is "to" or "and" or "or" && beyond.IsNumber);

    /// <summary>A mark or a grammatical word follows: no "May 30 people", no "5 May Street".</summary>
    private static bool EndsWell(Document document, Token next) =>
        next.IsNone || next.Kind == TokenKind.Mark || document.SentenceOf(next).FirstToken == next.Index
            || (next.Is(WordClass.Function) && !next.IsCapitalised);

    /// <summary>Days that have that name everywhere.</summary>
    private static bool IsNamed(Token day, Token month) =>
        (month.Lower.TrimEnd('.'), day.Lower) is ("september" or "sept", "11") or ("july", "4") or ("january" or "jan", "6") or ("march", "8")
            or ("may", "9") or ("may", "1") or ("october" or "oct", "7");

    private sealed record Date(Token Day, Token Month, Token? Year, bool IsDayFirst, TextSpan Span);
}
