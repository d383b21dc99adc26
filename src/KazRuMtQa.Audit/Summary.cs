using System.Globalization;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Audit;

/// <summary>What an audit says at its end: a few lines with nothing left out in silence.</summary>
internal static class Summary
{
    public static void Write(TextWriter writer, AuditOptions options, Counts counts, AuditDatabase database, Selection selection)
    {
        writer.WriteLine($"{Number(counts.Read)} records: {Number(counts.Checked)} checked, {Number(counts.Unchanged)} unchanged, {Number(counts.Skipped)} skipped, {Number(counts.Failed)} failed.");
        foreach (var (reason, count) in counts.Reasons) writer.WriteLine($"  {Number(count)} {reason}");
        if (counts.Repairs.Count > 0) writer.WriteLine("Met while reading; the table 'sources' says where:");
        foreach (var (what, count) in counts.Repairs) writer.WriteLine($"  {Number(count)} {what}");
        foreach (var row in database.Connection.Rows("SELECT verdict, count(*) FROM articles WHERE status = 'checked' GROUP BY verdict ORDER BY "
            + "verdict"))
            writer.WriteLine($"{row.GetString(0)}: {Number(row.GetInt64(1))} articles");
        if (selection.IsSample) Estimate.Write(writer, database, selection.Population);
        writer.WriteLine($"Results: {Path.Combine(options.Folder, AuditDatabase.FileName)}");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
