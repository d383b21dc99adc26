namespace KazRuMtQa.Audit.Store;

/// <summary>When a row is written: in which run, in which batch of all runs, and with which engine.</summary>
internal readonly record struct RowStamp(long Run, long Batch, long Engine);
