using System.CommandLine;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Configuration;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>check</c>: checks files or standard input and writes a report.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Articles: text, HTML (.html, .htm, .xhtml), Markdown (.md, .markdown) or Word (.docx), or translations beside their "
                + "originals (.xliff, .xlf, .tmx, .po, or a .csv of two columns); a folder with all of these below it, or a pattern "
                + "('news/**/*.html'); - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            // What looks like an option and is no file is a mistyped option.
            foreach (var name in result.Tokens.Select(token => token.Value)
                .Where(name => name.Length == 0 || (name[0] == '-' && name.Length > 1 && !File.Exists(name))))
                result.AddError(name.Length == 0 ? "A file name is empty." : $"There is no option '{name}'.{Nearest.Hint(name, OptionsOf(result))}");
        });
        var format =
            new Option<string>("--format") { Description = "How to write the report", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "line", "json", "jsonl", "sarif", "html", "github");
        var output = new Option<string?>("--output",
            "-o")
        {
            Description = "Write the report to this file instead of standard output; it is replaced only when the report is complete",
            HelpName = "FILE"
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "What gives exit code 1: a finding of this severity or worse (minor, major, "
            + "critical), or this verdict or worse (review, block)", DefaultValueFactory = _ => FailLevel.Default, HelpName = "LEVEL"
        };
        failOn.AcceptOnlyFromAmong(FailLevel.All);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write no report; the exit code says whether anything was found" };
        var writeBaseline =
            new Option<string?>("--write-baseline") { Description = "Remember all findings of this run in a file for --baseline", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Show the repairs that are certain as a difference, instead of the report" };
        var yes = new Option<bool>("--yes") { Description = "With --fix: make these repairs in the files" };
        var source = new Option<string?>("--source")
        {
            Description = "The text that FILE was translated from (Russian or Kazakh): numbers, names, people and sentences are compared with it",
            HelpName = "FILE",
        };
        var sourceLanguage = new Option<string?>("--source-language")
        {
            Description = "Language of --source (ru, kk); otherwise it is told by its letters",
            HelpName = "CODE",
        };
        var command = new Command("check", "Check articles and say what looks machine-translated, why, and what to write instead") { files, format, output,
            failOn, quiet };
        var checking = CheckingOptions.AddTo(command, Depth.Full);
        command.Options.Add(writeBaseline);
        command.Options.Add(source);
        command.Options.Add(sourceLanguage);
        var review = new Option<bool>("--review")
        {
            Description = "Have a language model read the articles too, the one that kazrumtqa.json names; they are sent to it",
        };
        var reviewing = ReviewingOptions.AddTo(command, review);
        command.Options.Add(fix);
        command.Options.Add(yes);
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) is not null && result.GetValue(files) is { Length: > 1 })
                result.AddError("--source is of one article; name one FILE.");
            if (result.GetValue(sourceLanguage) is not { } code) return;
            if (result.GetValue(source) is null) result.AddError("--source-language goes with --source.");
            if (code is not ("ru" or "kk")) result.AddError($"--source-language {code}: ru or kk was expected.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(yes) && !result.GetValue(fix)) result.AddError("--yes goes with --fix.");
            if (result.GetValue(yes) && result.GetValue(files)?.Contains("-") == true)
                result.AddError("--yes needs files: standard input cannot be written back.");
            if (result.GetValue(fix) && (result.GetResult(format) is { Implicit: false } || result.GetValue(output) is not null))
                result.AddError("--fix shows a difference instead of a report; it goes with neither --format nor --output.");
        });
        command.SetAction(result =>
        {
            var checkers = checking.Checkers(result);
            using var readers = result.GetValue(review) ? reviewing.Readers(result, checkers) : null;
            return new CheckRun(
                result.GetValue(files)!, result.GetValue(format)!, result.GetValue(output), result.GetValue(failOn)!,
                result.GetValue(writeBaseline), result.GetValue(fix), result.GetValue(yes))
            {
                IsQuiet = result.GetValue(quiet),
                SourcePath = result.GetValue(source),
                SourceLanguage = result.GetValue(sourceLanguage),
                Readers = readers,
            }.Run(checkers);
        });
        return command;
    }

    private static IEnumerable<string> OptionsOf(System.CommandLine.Parsing.ArgumentResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult command ? command.Command.Options.Select(option => option.Name) : [];
}
