using System.CommandLine;
using KazRuMtQa.Runner.Input;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The options that say how to check, the same in every command that checks.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<bool> strict = new("--strict") { Description = "Report every finding, also those less than 50 % sure" };

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

    public static CheckingOptions AddTo(Command command)
    {
        var options = new CheckingOptions();
        foreach (var option in (Option[])[options.strict, options.config, options.baseline]) command.Options.Add(option);
        return options;
    }

    public Checkers Checkers(ParseResult result) =>
        new(result.GetValue(config), result.GetValue(strict), result.GetValue(baseline) is { } path ? BaselineFile.Read(path) : Baseline.Empty);
}
