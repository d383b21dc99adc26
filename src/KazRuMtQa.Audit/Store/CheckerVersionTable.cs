using KazRuMtQa.Audit.Results;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Store;

/// <summary>The engines that the articles of a database were checked with.</summary>
internal static class CheckerVersionTable
{
    public static long IdOf(SqliteConnection connection, CheckerVersion engine)
    {
        connection.Execute(
            "INSERT INTO engines (hash, tool, library, models, configuration, baseline) VALUES ($hash, $tool, $library, $models, $configuration, "
                + "$baseline) ON CONFLICT DO NOTHING",
            ("$hash", engine.Hash), ("$tool", engine.Tool), ("$library", engine.Library), ("$models", engine.Models),
            ("$configuration", engine.Configuration), ("$baseline", engine.Baseline));
        return connection.Scalar<long>("SELECT id FROM engines WHERE hash = $hash", ("$hash", engine.Hash));
    }

    public static Dictionary<long, CheckerVersion> All(SqliteConnection connection) =>
        connection.Rows("SELECT id, tool, library, models, configuration, baseline FROM engines")
            .ToDictionary(row => row.GetInt64(0),
                row => new CheckerVersion(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)));
}
