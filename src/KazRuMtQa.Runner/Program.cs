using KazRuMtQa.Runner;
using KazRuMtQa.Runner.Commands;

return CommandLine.Run("kazrumtqa", AllCommands.Create(), Help.Notes, args);
