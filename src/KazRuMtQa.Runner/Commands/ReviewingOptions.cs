using System.CommandLine;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The options of a second reader, the same in every command that has one.</summary>
internal sealed class ReviewingOptions
{
    private readonly Option<bool> again = new("--review-again")
    {
        Description = "With --review: put each of its findings to the model once more, keep or drop",
    };

    private readonly Option<int?> calls = new("--review-calls")
    {
        Description = "With --review: stop after N calls and keep what was paid for",
        HelpName = "N",
    };

    /// <param name="command">The command.</param>
    /// <param name="review">Its option that asks for a second reader.</param>
    public static ReviewingOptions AddTo(Command command, Option review)
    {
        var options = new ReviewingOptions();
        foreach (var option in (Option[])[review, options.again, options.calls]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(review) is null && (result.GetValue(options.again) || result.GetResult(options.calls) is not null))
                result.AddError("--review-again and --review-calls go with --review.");
            if (result.GetValue(options.calls) is < 1) result.AddError("--review-calls must be a number from 1.");
        });
        return options;
    }

    public SecondReaders Readers(ParseResult result, ConfiguredCheckers checkers) => new(checkers, result.GetValue(again), result.GetValue(calls));
}
