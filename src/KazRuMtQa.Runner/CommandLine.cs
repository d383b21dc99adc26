using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;

namespace KazRuMtQa.Runner;

/// <summary>Runs a command line: what goes wrong ends in one line on standard error and an exit code, never in a stack trace.</summary>
internal static class CommandLine
{
    /// <param name="program">How the program is called, for hints.</param>
    /// <param name="root">The commands.</param>
    /// <param name="notes">What <c>--help</c> says below the options, by the name of the command; the root command has none.</param>
    /// <param name="args">The arguments as given.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string program, RootCommand root, IReadOnlyDictionary<string, string> notes, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        using var interruption = Interruption.Handle();
        HelpNotes.Add(root, notes);
        // A file may well be called "@draft.txt".
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Notes.Write(ProblemWith(parsed, program));
        }
        catch (Exception exception)
        {
            // Parallel work wraps what went wrong.
            var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
            // The reader of our output has what it wanted (| head): nothing is wrong.
            if (OutputFile.IsReaderGone(cause)) return ExitCode.Clean;
            Notes.Write(cause is ToolException or IOException or UnauthorizedAccessException or InvalidDataException
                ? cause.Message
                : Defect.Describe(cause));
        }

        return ExitCode.Failed;
    }

    private static string ProblemWith(ParseResult parsed, string program)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? $"'{program} --help'" : $"'{program} {command.Name} --help'";
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var isOption = unknown.StartsWith('-');
            var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(subcommand => subcommand.Name);
            return $"There is no {(isOption ? "option" : "command")} '{unknown}'.{Nearest.Hint(unknown, known)} See {help}.";
        }

        if (command is RootCommand)
            return $"Name a command: {string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name))}. See {help}.";
        return $"{parsed.Errors[0].Message} See {help}.".ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
    }
}
