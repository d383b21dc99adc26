using System.CommandLine;
using KazRuMtQa.Runner;
using KazRuMtQa.Runner.Commands;

return CommandLine.Run("kazrumtqa", new RootCommand("Flags likely machine-translation artifacts in English news that was translated automatically from Russian or Kazakh.")
{
    CheckCommand.Create(), PipeCommand.Create(), ServeCommand.Create(), AuditCommand.Create(), MergeCommand.Create(), ReportCommand.Create(), RulesCommand.Create(),
}, Help.Notes, args);
