using System.CommandLine;
using System.CommandLine.Help;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>What <c>--help</c> says, command by command.</summary>
internal static class CommandPages
{
    private const int Width = 110;

    public static string All(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().Single().Action is HelpNotes.WithNotes help) help.Width = Width;
        return string.Concat(root.Subcommands.Where(command => !command.Hidden).Select(command =>
        {
            using var text = new StringWriter();
            root.Parse([command.Name, "--help"]).Invoke(new InvocationConfiguration { Output = text });
            return $"""
                <h2 id="{command.Name}">kazrumtqa {command.Name}</h2>
                <pre tabindex="0"><code>{Html.Of(text.ToString())}</code></pre>

                """;
        }));
    }
}
