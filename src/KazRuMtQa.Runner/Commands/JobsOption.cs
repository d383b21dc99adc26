using System.CommandLine;
using System.Globalization;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>--jobs</c>, the same in every command that checks many articles.</summary>
internal static class JobsOption
{
    public static Option<int> AddTo(Command command)
    {
        var jobs = new Option<int>("--jobs")
        {
            Description = "Articles to check at the same time; otherwise as many as there are cores",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N",
        };
        MustBePositive(jobs);
        command.Options.Add(jobs);
        return jobs;
    }

    public static void MustBePositive(Option number) =>
        number.Validators.Add(result =>
        {
            if (!result.Tokens.All(token => int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0))
                result.AddError($"{number.Name} must be a number from 1.");
        });
}
