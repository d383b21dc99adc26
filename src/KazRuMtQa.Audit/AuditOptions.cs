using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Audit;

/// <summary>What one audit is asked to do.</summary>
internal sealed record AuditOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The folder of the audit; a shard keeps its results in a folder of its own within.</summary>
    public required string Output { get; init; }

    public required CheckOptions Checking { get; init; }

    public required ReaderOptions Reading { get; init; }

    /// <summary>The format of all sources; null where the names of the files tell.</summary>
    public SourceFormat? Format { get; init; }

    public Shard Shard { get; init; } = Shard.Whole;

    public bool ShardByFile { get; init; }

    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Failed records that are put up with; null for any number, named and counted.</summary>
    public long? MaxErrors { get; init; }

    public string FailOn { get; init; } = FailLevel.Default;

    public int? Sample { get; init; }

    public ulong Seed { get; init; }

    public bool KeepText { get; init; }

    public bool WriteLines { get; init; }

    /// <summary>Whether articles and findings are written as Parquet files when the audit is complete.</summary>
    public bool WriteParquet { get; init; }

    /// <summary>Where the results are copied to, for a team; null for nowhere.</summary>
    public PostgreSqlAddress? Database { get; init; }

    /// <summary>Whether to discard earlier results instead of going on from them.</summary>
    public bool Restart { get; init; }

    /// <summary>The second reader of the worst articles; null for none.</summary>
    public AuditReview? Review { get; init; }

    /// <summary>The command line, for the record.</summary>
    public string Arguments { get; init; } = "";

    public string Folder => Shard == Shard.Whole ? Output : Path.Combine(Output, Shard.Folder);
}
