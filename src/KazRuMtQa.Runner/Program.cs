using System.CommandLine;
using System.Text;
using KazRuMtQa.Runner;
using KazRuMtQa.Runner.Commands;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Flags likely machine-translation artifacts in English news text.")
{
    CheckCommand.Create(), PipeCommand.Create(), RulesCommand.Create(), EvaluateCommand.Create(), TrainCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine($"kazrumtqa: {parsed.Errors[0].Message} See 'kazrumtqa --help'.");
    return ExitCode.Failed;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ToolException exception)
{
    Console.Error.WriteLine($"kazrumtqa: {exception.Message}");
    return ExitCode.Failed;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
{
    // The reader of our output went away (| head): nothing is wrong.
    if (exception is IOException { HResult: 32 } or IOException { InnerException: System.Net.Sockets.SocketException }) return ExitCode.Clean;
    Console.Error.WriteLine($"kazrumtqa: {exception.Message}");
    return ExitCode.Failed;
}
