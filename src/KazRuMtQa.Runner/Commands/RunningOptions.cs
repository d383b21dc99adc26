using System.CommandLine;
using KazRuMtQa.Audit;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The options that say how an audit is run.</summary>
internal sealed class RunningOptions
{
    private readonly Option<string> shard = new("--shard")
    {
        Description = "Check only part i of n, counted from 1; its results come into a folder "
        + "of their own in --out, and 'merge' joins them", HelpName = "i/n"
    };

    private readonly Option<bool> byFile = new("--shard-by-file") { Description = "With --shard: give whole files to the shards, so that each reads only its own; for archives of many more files than shards" };

    private Option<int> jobs = null!;

    private readonly Option<long?> maxErrors = new("--max-errors")
    {
        Description = "Pass over N records that cannot be read, and stop at the "
        + "next; otherwise all are named and counted, and the exit code is 2", HelpName = "N"
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "What gives exit code 1: an article with a finding of this severity "
        + "or worse (minor, major, critical), or with this verdict or worse (review, "
        + "block)", DefaultValueFactory = _ => FailLevel.Default, HelpName = "LEVEL"
    };

    private readonly Option<int?> sample = new("--sample")
    {
        Description = "Check only N articles drawn by lot, and estimate from them how many of "
        + "all are in need of attention", HelpName = "N"
    };

    private readonly Option<ulong> seed = new("--seed") { Description = "With --sample: another number draws another sample", HelpName = "S" };

    private readonly Option<bool> keepText = new("--keep-text")
    {
        Description = "Keep the text of the articles in the database, compressed, so that the report shows them whole; with false only the "
            + "passages around findings are kept",
        DefaultValueFactory = _ => true, HelpName = "true|false",
    };

    private readonly Option<bool> lines = new("--jsonl") { Description = "Write every report to reports.jsonl too, as 'pipe' does" };

    private readonly Option<bool> parquet = new("--parquet") { Description = "When all is checked, write articles and findings as Parquet files into the folder tables too; 'report --format parquet' does it at any time" };

    private readonly Option<string?> database = new("--database")
    {
        Description =
            "Write the results to PostgreSQL too, as they come: postgres://user@host/database; the password better by PGPASSWORD or ~/.pgpass",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> resume = new("--resume") { Description = "Go on from the results that are there (always so, unless --restart)" };

    private readonly Option<bool> restart = new("--restart") { Description = "Discard the results in --out and start again" };

    public static RunningOptions AddTo(Command command)
    {
        var options = new RunningOptions();
        options.failOn.AcceptOnlyFromAmong(FailLevel.All);
        options.shard.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Shard.Parse(token.Value) is null))
                result.AddError($"'{token.Value}' is no shard; write i/n, from 1/n to n/n.");
        });
        JobsOption.MustBePositive(options.sample);
        options.jobs = JobsOption.AddTo(command);
        foreach (var option in (Option[])[options.shard, options.byFile, options.maxErrors, options.failOn, options.sample, options.seed,
            options.keepText, options.lines, options.parquet, options.database, options.resume, options.restart])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.resume) && result.GetValue(options.restart)) result.AddError("--resume and --restart exclude each other.");
            if (result.GetValue(options.sample) is not null && result.GetValue(options.shard) is not null)
                result.AddError("--sample and --shard exclude each other.");
            if (result.GetValue(options.byFile) && result.GetValue(options.shard) is null) result.AddError("--shard-by-file goes with --shard.");
        });
        return options;
    }

    public AuditOptions Apply(ParseResult result, AuditOptions audit) => audit with
    {
        Shard = result.GetValue(shard) is { } text ? Shard.Parse(text)!.Value : Shard.Whole,
        ShardByFile = result.GetValue(byFile),
        Jobs = result.GetValue(jobs),
        MaxErrors = result.GetValue(maxErrors),
        FailOn = result.GetValue(failOn)!,
        Sample = result.GetValue(sample),
        Seed = result.GetValue(seed),
        KeepText = result.GetValue(keepText),
        WriteLines = result.GetValue(lines),
        WriteParquet = result.GetValue(parquet),
        Database = result.GetValue(database) is { } address ? PostgreSqlAddress.Parse(address) : null,
        Restart = result.GetValue(restart),
        Arguments = string.Join(' ', result.Tokens.Select(token => PostgreSqlAddress.NameOf(token.Value))),
    };
}
