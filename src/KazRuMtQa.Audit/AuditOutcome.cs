namespace KazRuMtQa.Audit;

/// <summary>How an audit ended.</summary>
internal enum AuditOutcome : byte
{
    /// <summary>All is read; nothing at or above the level asked for.</summary>
    Clean,

    /// <summary>Something is.</summary>
    Found,

    /// <summary>Records failed.</summary>
    Failed,

    /// <summary>The host wanted it to end early.</summary>
    Interrupted,
}
