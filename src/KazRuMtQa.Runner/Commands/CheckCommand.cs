using System.CommandLine;
using System.Text;
using KazRuMtQa.Configuration;
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
        var config = new Option<string?>("--config") { Description = "Configuration file; else kazrumtqa.json is looked for from the input upwards" };
        var baseline = new Option<string?>("--baseline") { Description = "File of dismissed findings: they are marked and do not count" };
        var writeBaseline = new Option<string?>("--write-baseline") { Description = "Write all findings of this run to a baseline file" };
        var fix = new Option<bool>("--fix") { Description = "Show the certain repairs as a diff; with --yes make them in the files" };
        var yes = new Option<bool>("--yes") { Description = "With --fix: write the repaired files" };
        var command = new Command("check", "Check articles and say what looks machine-translated, why, and how to mend it")
        {
            files, format, output, failOn, strict, config, baseline, writeBaseline, fix, yes,
        };
        command.SetAction(result => Run(new Request(
            result.GetValue(files)!, result.GetValue(format)!, result.GetValue(output), result.GetValue(failOn)!, result.GetValue(strict),
            result.GetValue(config), result.GetValue(baseline), result.GetValue(writeBaseline), result.GetValue(fix), result.GetValue(yes))));
        return command;
    }

    private static int Run(Request request)
    {
        var checkers = new Dictionary<string, MtChecker>(StringComparer.Ordinal);
        var baseline = request.Baseline is null ? Baseline.Empty : BaselineFile.Read(request.Baseline);
        var (files, sources) = (new List<CheckedFile>(), new List<TextFile>());
        foreach (var path in request.Paths)
        {
            // A broken configuration stops the run; a file that cannot be read is named and the others go on.
            var checker = CheckerFor(path, request, baseline, checkers);
            try
            {
                var source = TextFile.Read(path);
                if (!source.IsUtf8) Console.Error.WriteLine($"kazrumtqa: {path}: read as {source.Encoding.WebName}.");
                files.Add(new CheckedFile(path, checker.Check(new Article(source.Text) { Format = FormatOf(path) })));
                sources.Add(source);
            }
            catch (ToolException exception)
            {
                Console.Error.WriteLine($"kazrumtqa: {exception.Message}");
            }
        }

        var failures = request.Paths.Length - files.Count;
        if (failures > 0 && request.Paths.Length > 1) Console.Error.WriteLine($"kazrumtqa: {failures} of {request.Paths.Length} files could not be checked.");
        if (request.WriteBaseline is { } target) Write(target, writer => BaselineFile.Write(writer, files.Select(file => file.Report)));
        if (request.Fix) foreach (var (file, source) in files.Zip(sources)) Repairs.Apply(file, source, request.Yes, Console.Out);
        else if (files.Count > 0) Write(request.Output, writer => Write(writer, files, request.Format, request.Output is null && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""));
        if (failures > 0) return ExitCode.Failed;
        return files.Exists(file => Fails(file.Report, request.FailOn)) ? ExitCode.Found : ExitCode.Clean;
    }

    private static MtChecker CheckerFor(string path, Request request, Baseline baseline, Dictionary<string, MtChecker> checkers)
    {
        var folder = path == "-" ? "." : Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var config = request.Config ?? ConfigurationFile.Find(folder) ?? "";
        if (checkers.TryGetValue(config, out var checker)) return checker;
        var options = config.Length == 0 ? CheckOptions.Default : ConfigurationFile.Parse(config, TextFile.Read(config).Text);
        return checkers[config] = new MtChecker((request.Strict ? options.Strict() : options) with { Baseline = baseline });
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

    private sealed record Request(
        string[] Paths, string Format, string? Output, string FailOn, bool Strict, string? Config, string? Baseline, string? WriteBaseline, bool Fix, bool Yes);
}
