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
        var dates = document.Tokens.Numbers.Select(number => WrittenDate.At(document, number)).OfType<WrittenDate>().ToArray();
        var orders = dates.GroupBy(date => date.IsDayFirst).OrderByDescending(order => order.Count()).ToArray();
        if (orders.Length < 2 || (orders[0].Count() < 2 * orders[1].Count() && !TellOneDay(orders[0], orders[1]))) yield break;
        foreach (var date in orders[1])
        {
            yield return Flag(date.Span,
                $"“{document.TextOf(date.Span)}” does not match “{document.TextOf(orders[0].First().Span)}” elsewhere. Keep to one order.",
                date.InOtherOrder(document));
        }
    }

    /// <summary>"12 December" beside "December 12": of two orders that are as frequent, the one that comes second is told.</summary>
    private static bool TellOneDay(IEnumerable<WrittenDate> one, IEnumerable<WrittenDate> other) =>
        one.Any(date => other.Any(again => again.Day.Lower == date.Day.Lower && again.Month.Lower == date.Month.Lower));
}
