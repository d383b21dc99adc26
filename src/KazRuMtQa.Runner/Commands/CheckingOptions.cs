using System.CommandLine;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The options that say how to check, the same in every command that checks.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<bool> strict = new("--strict") { Description = "Report every finding, also those less than 50% sure" };

    private readonly Option<string?> config = new("--config")
    {
        Description = "Configuration; otherwise the nearest kazrumtqa.json is used, looked for from the folder of the input upwards",
        HelpName = "FILE",
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "Findings dismissed before (made with 'check --write-baseline'): they are marked and do not count",
        HelpName = "FILE",
    };

    private readonly Option<string> depth;

    private CheckingOptions(Depth usual)
    {
        depth = new("--depth")
        {
            Description = "How closely to read: fast, or full for what only the words around a passage show as well",
            DefaultValueFactory = _ => Lower.Of(usual),
            HelpName = "DEPTH",
        };
        depth.AcceptOnlyFromAmong([.. Enum.GetValues<Depth>().Select(Lower.Of)]);
    }

    /// <param name="command">The command that checks.</param>
    /// <param name="usual">How closely it reads unless told otherwise.</param>
    public static CheckingOptions AddTo(Command command, Depth usual)
    {
        var options = new CheckingOptions(usual);
        foreach (var option in (Option[])[options.strict, options.depth, options.config, options.baseline]) command.Options.Add(option);
        return options;
    }

    /// <summary>How to check all of an archive: one configuration holds for it, the one given or the nearest above the path.</summary>
    /// <returns>The options, and the file they are from.</returns>
    public (string? File, CheckOptions Options) Options(ParseResult result, string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var file = result.GetValue(config) ?? ConfigurationFile.Find(Directory.Exists(folder) ? folder : ".");
        var options = file is null ? CheckOptions.Default : ConfigurationFile.Parse(file, TextFile.Read(file).Text);
        options = Wished(result, options);
        return (file, result.GetValue(baseline) is { } seen ? options with { Baseline = BaselineFile.Read(seen) } : options);
    }

    public ConfiguredCheckers Checkers(ParseResult result) =>
        new(result.GetValue(config), options => Wished(result, options),
            result.GetValue(baseline) is { } path ? BaselineFile.Read(path) : Baseline.Empty);

    private CheckOptions Wished(ParseResult result, CheckOptions options)
    {
        options = options with { Depth = Enum.Parse<Depth>(result.GetValue(depth)!, ignoreCase: true) };
        return result.GetValue(strict) ? options.Strict() : options;
    }
}
