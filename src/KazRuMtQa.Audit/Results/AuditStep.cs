using KazRuMtQa.Audit.Readers;

namespace KazRuMtQa.Audit.Results;

internal enum AuditStepKind : byte
{
    /// <summary>A source begins.</summary>
    Begin,

    /// <summary>A record to be checked.</summary>
    Check,

    /// <summary>The same text was checked before, in another place: its result is copied.</summary>
    Copy,

    /// <summary>The record stands as it is in the database; at most what is known of it has changed.</summary>
    Unchanged,

    /// <summary>The record is no readable article.</summary>
    Note,

    /// <summary>All of a source is as it was when it was last read.</summary>
    WholeUnchanged,

    /// <summary>A source ends; <see cref="AuditStep.Reason"/> says why before its time.</summary>
    End,
}

/// <summary>A step of an audit, in the order of the archive. Checking puts the result in.</summary>
internal sealed class AuditStep(AuditStepKind kind, Source source, ArchiveRecord? record = null)
{
    public AuditStepKind Kind { get; } = kind;

    public Source Source { get; } = source;

    public ArchiveRecord? Record { get; } = record;

    public byte[]? ContentHash { get; init; }

    /// <summary>The row that holds this record now.</summary>
    public KnownArticle? Known { get; init; }

    /// <summary>The row whose result is copied.</summary>
    public long CopyOf { get; init; }

    public string? Reason { get; init; }

    /// <summary>What had to be repaired in a source to read it, and how often each; at its end.</summary>
    public IReadOnlyDictionary<string, long> Repairs { get; init; } = new Dictionary<string, long>();

    /// <summary>Records of the source up to its end.</summary>
    public long Records { get; init; }

    /// <summary>What the database holds of a source that was passed over.</summary>
    public IReadOnlyList<(string Status, string? Reason, long Count)> Tally { get; init; } = [];

    public ArticleResult? Result { get; set; }

    public long Size => Record?.Article?.Text.Length ?? 0;
}

/// <summary>A row of an earlier run, as far as it decides whether there is work to do.</summary>
internal sealed record KnownArticle(long Id, bool IsChecked, byte[]? ContentHash, long DataHash, long Engine, string? Language, string? Reason);
