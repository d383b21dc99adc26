using System.CommandLine;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The command with its subcommands.</summary>
internal static class AllCommands
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Flags likely machine-translation artifacts in English news that was translated automatically from Russian or Kazakh.")
        {
            CheckCommand.Create(), PipeCommand.Create(), ServeCommand.Create(), AuditCommand.Create(), MergeCommand.Create(), ReportCommand.Create(),
            RulesCommand.Create(),
        };
        root.Add(DocsCommand.Create(() => root));
        root.Add(LspCommand.Create(() => root));
        return root;
    }
}
