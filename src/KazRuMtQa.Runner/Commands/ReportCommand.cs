using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Audit.Output;
using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>report</c>: what an audit found, as a page, a summary or tables.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("AUDIT") { Description = "Folder that 'kazrumtqa audit --out' wrote; the audit may still be running" };
        var format = new Option<string>("--format")
        {
            Description = "html: one page; md: a summary; csv or parquet: a file for each table",
            DefaultValueFactory = _ => "html", HelpName = "FORMAT"
        };
        format.AcceptOnlyFromAmong("html", "md", "csv", "parquet");
        var output = new Option<string?>("--output",
            "-o")
        {
            Description = "File to write, or folder for the tables; - writes a page or a summary to standard output. Default: report.html, "
                + "report.md or the folder tables beside the database",
            HelpName = "PATH"
        };
        var title = new Option<string?>("--title") { Description = "Title of the report. Default: the name of the folder", HelpName = "TEXT" };
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the page lists, those that need attention first; the csv and parquet tables hold all",
            DefaultValueFactory = _ => ListedArticles.Most, HelpName = "N",
        };
        articles.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && number < 1)
                result.AddError($"--articles {token.Value}: must be 1 or more.");
        });
        var command = new Command("report",
            "Show what an audit found: trends, outlets, authors, rules, every article, copies, repeated lines, names") { folder, format, output,
            title, articles };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) == "-" && result.GetValue(format) is "csv" or "parquet")
                result.AddError("The tables are many files: --output must name a folder.");
        });
        command.SetAction(result =>
        {
            var (count, target) = new ReportRun(result.GetValue(folder)!, result.GetValue(format)!, result.GetValue(output), result.GetValue(title),
                result.GetValue(articles)).Run();
            if (target != "-") Notes.Write(string.Create(CultureInfo.InvariantCulture, $"{target}: {count:N0} articles."));
            return ExitCode.Clean;
        });
        return command;
    }
}
