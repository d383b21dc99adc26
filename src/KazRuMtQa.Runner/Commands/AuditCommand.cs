using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Audit;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using KazRuMtQa.Review.Configuration;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>audit</c>: checks an archive of any size into a database.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders and files of the archive, of any format that is known; or postgres://… "
            + "with --query", Arity = ArgumentArity.OneOrMore
        };
        var output = new Option<string>("--out", "-o")
        {
            Description = "Folder for the results; an audit that is there already goes on",
            DefaultValueFactory = _ => "audit", HelpName = "FOLDER"
        };
        var command = new Command("audit", "Check a whole archive, with progress, and go on where it was stopped") { paths, output };
        var reading = ReadingOptions.AddTo(command);
        var checking = CheckingOptions.AddTo(command, Depth.Fast);
        var running = RunningOptions.AddTo(command);
        var review = new Option<string?>("--review")
        {
            Description = "When all is checked, have the language model that kazrumtqa.json names read the N articles that the rules rank worst",
            HelpName = "worst:N",
        };
        review.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => WorstOf(token.Value) is null))
                result.AddError($"--review '{token.Value}': worst:N was expected.");
        });
        command.Options.Add(review);
        command.SetAction(result =>
        {
            var given = result.GetValue(paths)!.Select(path => path.Length > 1 ? path.TrimEnd('/') : path).ToArray();
            // From here on only what reads a database knows its password.
            var archive = given.Select(PostgreSqlAddress.NameOf).ToArray();
            var databases = given.Where(PostgreSqlAddress.IsAddress).Select(PostgreSqlAddress.Parse).ToArray();
            var (file, options) = checking.Options(result, archive[0]);
            var terminal = new AuditTerminal();
            using var reader = result.GetValue(review) is null ? null : ReaderOf(file);
            var outcome = new AuditRun(running.Apply(result, new AuditOptions
            {
                Paths = archive,
                Output = result.GetValue(output)!,
                Checking = options,
                Reading = reading.Read(result, file) with { Databases = databases },
                Format = reading.Format(result),
                Review = reader is null ? null : new AuditReview(reader, WorstOf(result.GetValue(review)!)!.Value),
            }), terminal).Run();
            return outcome switch
            {
                AuditOutcome.Clean => ExitCode.Clean,
                AuditOutcome.Found => ExitCode.Found,
                AuditOutcome.Interrupted => terminal.Signal!.Value,
                _ => ExitCode.Failed,
            };
        });
        return command;
    }

    /// <summary>The number of <c>worst:200</c>; null for anything else.</summary>
    private static int? WorstOf(string text)
    {
        const string Worst = "worst:";
        if (!text.StartsWith(Worst, StringComparison.Ordinal)) return null;
        return int.TryParse(text[Worst.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    private static ConfiguredReader ReaderOf(string? file)
    {
        var settings = file is null ? null : ReviewSettings.Parse(file, TextFile.Read(file).Text);
        if (settings is null) throw new ToolException("--review: no kazrumtqa.json with a section “review” holds for the archive.");
        return ConfiguredReader.Open(settings, Environment.GetEnvironmentVariable);
    }
}
