using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using KazRuMtQa.Runner;
using KazRuMtQa.Runner.Commands;

Console.OutputEncoding = new UTF8Encoding(false);
using var interruption = Interruption.Handle();
var root = new RootCommand("Flags likely machine-translation artifacts in English news that was translated automatically from Russian or Kazakh.")
{
    CheckCommand.Create(), PipeCommand.Create(), ServeCommand.Create(), AuditCommand.Create(), MergeCommand.Create(), ReportCommand.Create(), RulesCommand.Create(), EvaluateCommand.Create(), TrainCommand.Create(),
};
Help.AddNotes(root);
// A file may well be called "@draft.txt".
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
try
{
    if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    Notes.Write(ProblemWith(parsed));
}
catch (Exception exception)
{
    // Parallel work wraps what went wrong.
    var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
    // The reader of our output has what it wanted (| head): nothing is wrong.
    if (OutputFile.IsReaderGone(cause)) return ExitCode.Clean;
    Notes.Write(cause is ToolException or IOException or UnauthorizedAccessException or InvalidDataException ? cause.Message : Defect.Describe(cause));
}

return ExitCode.Failed;

static string ProblemWith(ParseResult parsed)
{
    var command = parsed.CommandResult.Command;
    var help = command is RootCommand ? "'kazrumtqa --help'" : $"'kazrumtqa {command.Name} --help'";
    if (parsed.UnmatchedTokens is [var unknown, ..]) return $"There is no {(unknown.StartsWith('-') ? "option" : "command")} '{unknown}'. See {help}.";
    if (command is RootCommand) return $"Name a command: {string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name))}. See {help}.";
    return $"{parsed.Errors[0].Message} See {help}.".ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
}
