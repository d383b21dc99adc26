using System.CommandLine;
using KazRuMtQa.Audit;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>audit</c>: checks an archive of any size into a database.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders and files of the archive, of any format that is known; or postgres://… with --query", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "Folder for the results. If there are some, the audit goes on from them", DefaultValueFactory = _ => "audit", HelpName = "FOLDER" };
        var command = new Command("audit", "Check a whole archive, with progress, and go on where it was stopped") { paths, output };
        var reading = ReadingOptions.AddTo(command);
        var checking = CheckingOptions.AddTo(command);
        var running = RunningOptions.AddTo(command);
        command.SetAction(result =>
        {
            var given = result.GetValue(paths)!.Select(path => path.Length > 1 ? path.TrimEnd('/') : path).ToArray();
            // From here on only what reads a database knows its password.
            var archive = given.Select(PostgreSqlAddress.NameOf).ToArray();
            var databases = given.Where(PostgreSqlAddress.IsAddress).Select(PostgreSqlAddress.Parse).ToArray();
            var (file, options) = checking.Options(result, archive[0]);
            var terminal = new AuditTerminal();
            var outcome = new AuditRun(running.Apply(result, new AuditOptions
            {
                Paths = archive,
                Output = result.GetValue(output)!,
                Checking = options,
                Reading = reading.Read(result, file) with { Databases = databases },
                Format = reading.Format(result),
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
}
