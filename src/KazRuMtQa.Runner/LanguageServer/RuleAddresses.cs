using System.CommandLine;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner.Documentation;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>Where the pages of the rules are: on a web server, or else in a folder of this user, written once for each version.</summary>
internal static class RuleAddresses
{
    /// <param name="given">The address of a documentation, or null.</param>
    /// <param name="commands">Whose documentation is written where none is given.</param>
    public static Func<Rule, string?> Of(string? given, RootCommand commands)
    {
        if (given is not null) return rule => $"{given.TrimEnd('/')}/{RulePages.FileOf(rule)}";
        var folder =
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "kazrumtqa", "docs", ToolVersion.Current);
        var written = Task.Run(() => Written(folder, commands));
        return rule => written.IsCompletedSuccessfully && written.Result ? new Uri(Path.Combine(folder, RulePages.FileOf(rule))).AbsoluteUri : null;
    }

    /// <returns>False where nothing can be written: findings then come without links.</returns>
    private static bool Written(string folder, RootCommand commands)
    {
        try
        {
            var written = Path.Combine(folder, "complete");
            if (!File.Exists(written)) DocumentationSite.Write(folder, commands);
            File.WriteAllText(written, "");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Files.ToolException)
        {
            return false;
        }
    }
}
