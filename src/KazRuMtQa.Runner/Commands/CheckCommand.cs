using System.CommandLine;
using System.Text;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner.Input;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>check</c>: checks files or standard input and writes a report.</summary>
internal static class CheckCommand
{
    private static readonly string[] Levels = ["minor", "major", "critical", "review", "block", "never"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to check (text, .html, .md); - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How to write the report", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "jsonl", "sarif", "html", "github");
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file instead of standard output" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 when a finding of this severity, or a verdict as bad as this, is there", DefaultValueFactory = _ => "block" };
        failOn.AcceptOnlyFromAmong(Levels);
        var strict = new Option<bool>("--strict") { Description = "Report every finding, whatever its confidence" };
        var command = new Command("check", "Check articles and say what looks machine-translated, why, and how to mend it")
        {
            files, format, output, failOn, strict,
        };
        command.SetAction(result => Run(
            result.GetValue(files)!, result.GetValue(format)!, result.GetValue(output), result.GetValue(failOn)!,
            result.GetValue(strict) ? CheckOptions.Default.Strict() : CheckOptions.Default));
        return command;
    }

    private static int Run(string[] paths, string format, string? output, string failOn, CheckOptions options)
    {
        var checker = new MtChecker(options);
        var files = new List<CheckedFile>();
        var failures = 0;
        foreach (var path in paths)
        {
            try
            {
                var file = TextFile.Read(path);
                if (!file.IsUtf8) Console.Error.WriteLine($"kazrumtqa: {path}: read as {file.Encoding.WebName}.");
                files.Add(new CheckedFile(path, checker.Check(new Article(file.Text) { Format = FormatOf(path) })));
            }
            catch (ToolException exception)
            {
                failures++;
                Console.Error.WriteLine($"kazrumtqa: {exception.Message}");
            }
        }

        if (failures > 0 && paths.Length > 1) Console.Error.WriteLine($"kazrumtqa: {failures} of {paths.Length} files could not be checked.");
        if (files.Count > 0) Write(output, writer => Write(writer, files, format, output is null && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""));
        if (failures > 0) return ExitCode.Failed;
        return files.Any(file => Fails(file.Report, failOn)) ? ExitCode.Found : ExitCode.Clean;
    }

    private static ArticleFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
        ".md" or ".markdown" => ArticleFormat.Markdown,
        _ => ArticleFormat.Plain,
    };

    private static bool Fails(Report report, string level) => level switch
    {
        "never" => false,
        "block" => report.Verdict == Verdict.Block,
        "review" => report.Verdict >= Verdict.Review,
        _ => report.Findings.Any(finding => finding.Dismissal is null && finding.Severity >= Enum.Parse<Severity>(level, ignoreCase: true)),
    };

    private static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files, string format, bool colour)
    {
        switch (format)
        {
            case "json" when files.Count == 1: JsonReport.WriteIndented(writer, files[0]); writer.WriteLine(); break;
            case "json": JsonReport.WriteArray(writer, files); writer.WriteLine(); break;
            case "jsonl":
                foreach (var file in files) { JsonReport.Write(writer, file); writer.WriteLine(); }
                break;
            case "sarif": SarifReport.Write(writer, files); break;
            case "html": HtmlReport.Write(writer, files); break;
            case "github": GitHubReport.Write(writer, files); break;
            default: TextReport.Write(writer, files, colour); break;
        }
    }

    /// <summary>A file is written beside its place first and then moved there: a full disk leaves no half report.</summary>
    private static void Write(string? path, Action<TextWriter> write)
    {
        var encoding = new UTF8Encoding(false);
        if (path is null)
        {
            using var standard = new StreamWriter(Console.OpenStandardOutput(), encoding) { NewLine = "\n" };
            write(standard);
            return;
        }

        var temporary = path + ".part";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, encoding) { NewLine = "\n" }) write(writer);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new ToolException($"{path}: cannot be written: {exception.Message}", exception);
        }
    }
}
