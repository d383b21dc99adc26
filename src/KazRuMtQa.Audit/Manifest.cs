using KazRuMtQa.Audit.Results;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit;

/// <summary>
/// <c>manifest.json</c> beside the database: what was audited, with what, and what came of every record. It is replaced in one step when a run ends;
/// a run that was killed leaves the old one, and the table <c>runs</c> knows.
/// </summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    public static void Write(AuditOptions options, CheckerVersion version, Selection selection, Counts counts, string state, AuditDatabase database)
    {
        var (ruleCount, ruleHash) = CheckerVersion.Rules();
        var manifest = new JObject
        {
            ["state"] = state,
            ["arguments"] = options.Arguments,
            ["paths"] = new JArray(options.Paths),
            ["shard"] = options.Shard.ToString(),
            ["sample"] = selection.IsSample
                ? new JObject { ["articles"] = options.Sample, ["seed"] = options.Seed, ["of"] = selection.Population }
                : null,
            ["engine"] = new JObject
            {
                ["hash"] = version.Hash,
                ["tool"] = version.Tool,
                ["library"] = version.Library,
                ["rules"] = new JObject { ["count"] = ruleCount, ["hash"] = ruleHash },
                ["models"] = JObject.Parse(version.Models),
                ["configuration"] = JObject.Parse(version.Configuration),
                ["baseline"] = version.Baseline,
            },
            ["run"] = new JObject
            {
                ["read"] = counts.Read,
                ["checked"] = counts.Checked,
                ["unchanged"] = counts.Unchanged,
                ["skipped"] = counts.Skipped,
                ["failed"] = counts.Failed,
                ["findings"] = counts.Findings,
                ["bytes"] = counts.Bytes,
                ["seconds"] = new JObject
                {
                    ["reading"] = Math.Round(counts.Times.Reading.TotalSeconds, 3), ["checking"] = Math.Round(counts.Times.Checking.TotalSeconds, 3),
                    ["writing"] = Math.Round(counts.Times.Writing.TotalSeconds, 3),
                },
                ["reasons"] = Counted(counts.Reasons),
                ["repairs"] = Counted(counts.Repairs),
            },
            ["archive"] = Archive(database),
        };
        OutputFile.Write(Path.Combine(options.Folder, FileName), writer => writer.WriteLine(manifest.ToString(Formatting.Indented)));
    }

    /// <summary>Of an audit that was joined from shards, whose own manifests say the rest.</summary>
    public static void WriteMerged(string path, IReadOnlyList<Shard> shards, AuditDatabase database)
    {
        var manifest =
            new JObject { ["state"] = "merged", ["shards"] = new JArray(shards.Select(shard => shard.Folder)), ["archive"] = Archive(database) };
        OutputFile.Write(path, writer => writer.WriteLine(manifest.ToString(Formatting.Indented)));
    }

    private static JObject Counted(IEnumerable<KeyValuePair<string, long>> counts) =>
        new(counts.Select(count => new JProperty(count.Key, count.Value)));

    /// <summary>All that the database holds, from this run and earlier ones.</summary>
    private static JObject Archive(AuditDatabase database)
    {
        var archive = new JObject();
        foreach (var status in (string[])["checked", "skipped", "failed", "gone"])
            archive[status] = database.Connection.Scalar<long>("SELECT count(*) FROM articles WHERE status = $status", ("$status", status));
        archive["words"] = database.Connection.Scalar<long>("SELECT coalesce(sum(words), 0) FROM articles WHERE status = 'checked'");
        archive["findings"] = database.Connection.Scalar<long>("SELECT coalesce(sum(findings), 0) FROM articles WHERE status = 'checked'");
        archive["sources"] = new JObject(database.Connection.Rows("SELECT state, count(*) FROM sources GROUP BY state ORDER BY state")
            .Select(row => new JProperty(row.GetString(0), row.GetInt64(1))));
        return archive;
    }
}
