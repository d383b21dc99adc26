using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Puts the dates of a source into one form. Where 05/06 may be May or June, the other dates of the source decide: one that can be read in one way
/// only tells the order of all. Records wait for it, within bounds; when none tells, such dates are said to be unclear, and never guessed.
/// </summary>
internal static class ArticleDates
{
    private const int MostWaiting = 2000;
    private const long MostCharactersWaiting = 16L << 20;

    public static IEnumerable<ArchiveRecord> Resolve(IEnumerable<ArchiveRecord> records, SourceNotes notes)
    {
        var order = new DateOrder();
        var waiting = new Queue<(ArchiveRecord Record, DateReading Date)>();
        var characters = 0L;
        foreach (var record in records)
        {
            if (record.Article?.Date is not { } written)
            {
                if (waiting.Count == 0) yield return record;
                else waiting.Enqueue((record, DateReading.None));
                continue;
            }

            var date = PublicationDate.Read(written);
            order.Learn(date);
            waiting.Enqueue((record, date));
            characters += record.Article.Text.Length;
            if (!order.IsKnown && waiting.Any(one => one.Date.IsAmbiguous) && waiting.Count < MostWaiting
                && characters < MostCharactersWaiting) continue;
            while (waiting.TryDequeue(out var next)) yield return Dated(next.Record, next.Date, order, notes);
            characters = 0;
        }

        while (waiting.TryDequeue(out var next)) yield return Dated(next.Record, next.Date, order, notes);
    }

    private static ArchiveRecord Dated(ArchiveRecord record, DateReading date, DateOrder order, SourceNotes notes)
    {
        if (record.Article?.Date is not { } written || string.IsNullOrWhiteSpace(written)) return record;
        var iso = order.Of(date);
        if (iso is null) notes.Repaired(date.IsAmbiguous ? "dates in which day and month cannot be told apart" : "dates that cannot be read");
        return iso is null || iso == written ? record : record with { Article = record.Article with { Date = iso } };
    }

    /// <summary>Which of day and month comes first, as far as the dates so far tell.</summary>
    private sealed class DateOrder
    {
        private bool dayFirst;
        private bool monthFirst;

        public bool IsKnown => dayFirst || monthFirst;

        public void Learn(DateReading date)
        {
            // Dots always put the day first; a source that writes so does not mean the month with slashes.
            if (date.Iso is null || date.DayFirst == date.MonthFirst) return;
            if (date.DayFirst is not null) dayFirst = true;
            else monthFirst = true;
        }

        public string? Of(DateReading date) => date.Iso ?? (dayFirst == monthFirst ? null : dayFirst ? date.DayFirst : date.MonthFirst);
    }
}
