using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KazRuMtQa.Runner;

/// <summary>Writes notes below the options in <c>--help</c>: exit codes, formats, examples.</summary>
internal static class HelpNotes
{
    /// <summary>The exit codes of a command that reports nothing by them.</summary>
    public const string ExitCodes = """
        Exit codes:
          0    done
          2    the work could not be done; one line on standard error says why
          130  interrupted (Ctrl-C; 143 by SIGTERM)
        """;

    /// <param name="root">The commands.</param>
    /// <param name="notes">By the name of the command; the root command has none.</param>
    public static void Add(RootCommand root, IReadOnlyDictionary<string, string> notes)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithNotes((HelpAction)help.Action!, notes);
    }

    /// <summary>Help with the notes below it.</summary>
    internal sealed class WithNotes(HelpAction help, IReadOnlyDictionary<string, string> notes) : SynchronousCommandLineAction
    {
        /// <summary>The columns that lines are broken at; those of the terminal unless set.</summary>
        public int Width
        {
            get => help.MaxWidth;
            set => help.MaxWidth = value;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            if (notes.TryGetValue(command is RootCommand ? "" : command.Name, out var text))
                parseResult.InvocationConfiguration.Output.WriteLine(text.ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        }
    }
}
