using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Runner.Documentation;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>docs</c>: writes the documentation as pages.</summary>
internal static class DocsCommand
{
    /// <param name="commands">Whose help is among the pages.</param>
    public static Command Create(Func<RootCommand> commands)
    {
        var output = new Option<string>("--out", "-o")
        {
            Description = "Folder for the pages; those of another version are replaced", DefaultValueFactory = _ => "docs", HelpName = "FOLDER",
        };
        var command = new Command("docs", "Write the documentation as a folder of web pages, to be read without a network") { output };
        command.SetAction(result =>
        {
            var folder = result.GetValue(output)!;
            if (File.Exists(folder)) throw new ToolException($"{folder}: is a file; --out names a folder.");
            var count = DocumentationSite.Write(folder, commands());
            Notes.Write(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, "index.html")}: {count:N0} pages."));
            return ExitCode.Clean;
        });
        return command;
    }
}
