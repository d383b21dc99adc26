using System.CommandLine;
using KazRuMtQa.Lab;
using KazRuMtQa.Lab.Commands;
using KazRuMtQa.Runner;

return CommandLine.Run("lab", new RootCommand("Trains and evaluates the models of KazRuMtQa.")
{
    EvaluateCommand.Create(), TrainCommand.Create(), RequestsCommand.Create(),
}, LabHelp.Notes, args);
