using System.CommandLine;
using KazRuMtQa.Files;

namespace KazRuMtQa.Runner.Commands;

/// <summary>
/// <c>pipe</c>: JSON Lines in, JSON Lines out, one for one and in order. A line that cannot be checked gives an error object and the next line
/// goes on.
/// </summary>
internal static class PipeCommand
{
    public static Command Create()
    {
        var command = new Command("pipe", "Check articles as JSON Lines from standard input to standard output, one line out for each line in");
        var checking = CheckingOptions.AddTo(command, Depth.Fast);
        var jobs = JobsOption.AddTo(command);
        command.SetAction(result =>
        {
            var checker = checking.Checkers(result).For("-");
            using var output = StandardStreams.OpenOutput();
            var run = new PipeRun(checker, result.GetValue(jobs));
            using var progress = Notes.Progress(() => $"{run.Answered} articles checked");
            run.Run(StandardStreams.OpenInput(), output);
            return ExitCode.Clean;
        });
        return command;
    }
}
