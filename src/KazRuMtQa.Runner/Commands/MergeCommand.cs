using System.CommandLine;
using KazRuMtQa.Audit;
using KazRuMtQa.Audit.Store;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>merge</c>: joins the shards of an audit into one database.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("AUDIT") { Description = "Folder that the shards were written to with 'audit --shard i/n --out'" };
        var partial = new Option<bool>("--partial") { Description = "Join what is there, also when shards are missing or have not ended" };
        var command = new Command("merge", "Join the shards of an audit into one database, as if one machine had made it") { folder, partial };
        command.SetAction(result =>
        {
            new ShardMerge(result.GetValue(folder)!, result.GetValue(partial), Console.Out).Run();
            return ExitCode.Clean;
        });
        return command;
    }
}
