using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Runner.LanguageServer;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>lsp</c>: a language server over standard input and output, for editors.</summary>
internal static class LspCommand
{
    /// <param name="commands">Whose documentation explains the rules.</param>
    public static Command Create(Func<RootCommand> commands)
    {
        var pages = new Option<string?>("--docs")
        {
            Description = "Address of the documentation that 'docs' wrote, for links to rules; otherwise it is written into a folder of yours once",
            HelpName = "ADDRESS",
        };
        // Editors give the transport to every server; there is no other here.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        var command =
            new Command("lsp", "Check articles in an editor as you type, as a language server over standard input and output") { pages, stdio };
        var checking = CheckingOptions.AddTo(command, Depth.Full);
        command.SetAction(result =>
        {
            using var input = new BufferedStream(Console.OpenStandardInput());
            using var output = Console.OpenStandardOutput();
            try
            {
                var addresses = RuleAddresses.Of(result.GetValue(pages), commands());
                return new LanguageServerRun(new MessageStream(input, output), () => checking.Checkers(result), addresses).Run();
            }
            catch (InvalidDataException exception)
            {
                throw new ToolException($"standard input: {exception.Message} 'lsp' is started by an editor.", exception);
            }
        });
        return command;
    }
}
