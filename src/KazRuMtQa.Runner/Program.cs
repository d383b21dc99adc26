using System.CommandLine;
using KazRuMtQa.Runner.Commands;

var root = new RootCommand("Flags likely machine-translation artifacts in English news text.") { EvaluateCommand.Create(), TrainCommand.Create() };
return root.Parse(args).Invoke();
