using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Output;

/// <summary>Counts, compares and writes the report about an audit.</summary>
/// <param name="most">How many articles a page lists.</param>
internal sealed class ReportRun(string folder, string format, string? output, string? title, int most = ListedArticles.Most)
{
    /// <exception cref="ToolException">There is no audit, it is damaged, or the report cannot be written.</exception>
    /// <returns>How many articles it is about, and where it was written; <c>-</c> is standard output.</returns>
    public (long Articles, string Target) Run()
    {
        var path = Path.Combine(folder, AuditDatabase.FileName);
        using var database = AuditDatabase.Read(path);
        try
        {
            var figures = FiguresOf(database.Connection);
            var target = output ?? Path.Combine(folder, format switch { "html" => "report.html", "md" => "report.md", _ => ReportTables.Folder });
            Write(database.Connection, figures, target);
            return (figures.Totals.Articles, target);
        }
        catch (SqliteException exception)
        {
            throw AuditDatabase.Describe(path, exception);
        }
    }

    private void Write(SqliteConnection connection, ArchiveFigures figures, string target)
    {
        var heading = title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        switch (format)
        {
            case "html":
                var details = new ListedArticles(connection, figures.Rules, most).Details();
                OutputFile.Write(FileOf(target), writer => ArchivePage.Write(writer, heading, AboutOf(connection), figures, details));
                break;
            case "md": OutputFile.Write(FileOf(target), writer => MarkdownSummary.Write(writer, heading, AboutOf(connection), figures)); break;
            case "csv": CsvTables.Write(Directory.CreateDirectory(target).FullName, ReportTables.Of(connection, figures)); break;
            default: ParquetTables.Write(Directory.CreateDirectory(target).FullName, ReportTables.Of(connection, figures)); break;
        }
    }

    private static string? FileOf(string target) => target == "-" ? null : target;

    private ArchiveFigures FiguresOf(SqliteConnection connection)
    {
        var counted = new CountedFigures(connection);
        var compared = new ComparedFigures(connection);
        var outlets = counted.OutletsOverTime();
        var rules = counted.Rules();
        return new ArchiveFigures(
            counted.Totals(), outlets, counted.Months(outlets), counted.MonthRules(outlets, rules), counted.Changes(), counted.Groups("outlet"),
            counted.Groups("author"), rules,
            CountedFigures.LowestScore, counted.Scores(), counted.Likelihoods(),
            new ListedArticles(connection, rules, most).All(), compared.Copies(), compared.Furniture(), compared.Names(), counted.Unread());
    }

    /// <summary>When the archive was audited, and with what.</summary>
    private static string AboutOf(SqliteConnection connection) =>
        connection.Rows("SELECT r.started, r.ended, r.state, e.tool FROM runs r JOIN engines e ON e.id = r.engine ORDER BY r.id DESC LIMIT 1")
        .Select(row => $"Audit of {row.GetString(0)[..10]}, {row.GetString(2)}{(row.IsDBNull(1) ? " (not ended)" : "")}, with {row.GetString(3)}")
        .FirstOrDefault() ?? "The audit has not begun.";
}
