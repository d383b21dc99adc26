using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Text;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Compares findings word by word with what annotators marked: a word is found when a finding covers it. The segments of an article are checked as
/// one text, since the reader judges no single sentences. Words that raters disagree on are left out. Half of what annotators mark is wrong against
/// the source only, which no look at the English can see.
/// </summary>
internal sealed class WordEvaluation(MtChecker checker)
{
    private readonly SortedDictionary<string, (int Hits, int Alarms, int Missed, int Sound)> counts = new(StringComparer.Ordinal);

    public void Check(IEnumerable<MarkedWords> segments)
    {
        foreach (var article in segments.GroupBy(segment => (segment.System, segment.Article)))
        {
            MarkedWords[] parts = [.. article];
            string[] texts = [.. parts.Select(part => part.Text.Text)];
            TextSpan[] found = [.. checker.Check(SentenceList.Join(texts)).Findings.Select(finding => finding.Span)];
            foreach (var (part, place) in parts.Zip(SentenceList.Places(texts)))
                Count(part, [.. found.Where(place.Overlaps)], place.Start);
        }
    }

    /// <param name="segment">A segment of an article.</param>
    /// <param name="found">The findings in it; positions in the article.</param>
    /// <param name="start">Where it begins in the article.</param>
    private void Count(MarkedWords segment, TextSpan[] found, int start)
    {
        var (hits, alarms, missed, sound) = counts.GetValueOrDefault(segment.System);
        foreach (var token in segment.Text.Tokens)
        {
            if (!token.IsWord || segment.IsMarked[token.Index] is not { } marked) continue;
            var place = new TextSpan(start + token.Span.Start, start + token.Span.End);
            var isFound = found.Any(place.Overlaps);
            if (marked) _ = isFound ? hits++ : missed++;
            else _ = isFound ? alarms++ : sound++;
        }

        counts[segment.System] = (hits, alarms, missed, sound);
    }

    public Table Table()
    {
        var table = new Table().AddColumns("system", "words", "marked", "found", "precision", "recall", "F1", "MCC");
        foreach (var (system, count) in counts) Add(system, count);
        Add("all",
            counts.Values.Aggregate((Hits: 0, Alarms: 0, Missed: 0, Sound: 0),
                (sum, next) => (sum.Hits + next.Hits, sum.Alarms + next.Alarms, sum.Missed + next.Missed, sum.Sound + next.Sound)));
        return table;

        void Add(string name, (int Hits, int Alarms, int Missed, int Sound) count)
        {
            var agreement = new Agreement(count.Hits, count.Alarms, count.Missed, count.Sound);
            table.AddRow(name.EscapeMarkup(), $"{count.Hits + count.Alarms + count.Missed + count.Sound}", $"{count.Hits + count.Missed}",
                $"{count.Hits + count.Alarms}",
                Number(agreement.Precision), Number(agreement.Recall), Number(agreement.F1), Number(agreement.Mcc));
        }
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
