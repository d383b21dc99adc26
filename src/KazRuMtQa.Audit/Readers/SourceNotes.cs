namespace KazRuMtQa.Audit.Readers;

/// <summary>What reading a source has to say of it as a whole: why it ended before its time, and what had to be repaired, counted.</summary>
internal sealed class SourceNotes
{
    private readonly SortedDictionary<string, long> repairs = new(StringComparer.Ordinal);

    /// <summary>Why the source could not be read to its end; null when it could.</summary>
    public string? Damage { get; set; }

    /// <summary>What was repaired, and how often each.</summary>
    public IReadOnlyDictionary<string, long> Repairs => repairs;

    /// <param name="what">In the plural and without a number: “control characters left out”.</param>
    public void Repaired(string what, long count = 1) => repairs[what] = repairs.GetValueOrDefault(what) + count;

    public void Repaired(string what) => Repaired(what, 1);
}
