namespace KazRuMtQa.Audit.Results;

/// <summary>What a run has done so far. The writer counts; progress may read at any time.</summary>
internal sealed class Counts
{
    private long bytes;

    public long Read => Checked + Unchanged + Skipped + Failed;

    public long Checked { get; private set; }

    /// <summary>Articles whose result was there already.</summary>
    public long Unchanged { get; private set; }

    public long Skipped { get; private set; }

    public long Failed { get; private set; }

    public long Findings { get; private set; }

    /// <summary>UTF-16 code units of the articles that were checked; in English about as many bytes.</summary>
    public long Characters { get; private set; }

    /// <summary>Bytes read from the sources, as they lie on the disk.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>How long was spent in each kind of work, over all threads.</summary>
    public (TimeSpan Reading, TimeSpan Checking, TimeSpan Writing) Times { get; set; }

    /// <summary>The reasons for what was skipped or failed, and how often each.</summary>
    public SortedDictionary<string, long> Reasons { get; } = new(StringComparer.Ordinal);

    /// <summary>What had to be repaired to read the sources, and how often each.</summary>
    public SortedDictionary<string, long> Repairs { get; } = new(StringComparer.Ordinal);

    public void AddRepairs(IReadOnlyDictionary<string, long> repairs)
    {
        foreach (var (what, count) in repairs) Repairs[what] = Repairs.GetValueOrDefault(what) + count;
    }

    /// <summary>Bytes of sources that have not changed and were not read again: for the time that is left they are done too.</summary>
    public long BytesPassedOver { get; private set; }

    public void AddPassedOver(long count) => BytesPassedOver += count;

    public void AddBytes(long count) => Interlocked.Add(ref bytes, count);

    public void AddChecked(Report report)
    {
        Checked++;
        Characters += report.Article.Text.Length;
        Findings += report.Findings.Count(finding => finding.Dismissal is null);
    }

    public void AddUnchanged(long count = 1) => Unchanged += count;

    public void AddSkipped(string reason, long count = 1)
    {
        Skipped += count;
        Count($"skipped: {Kind(reason)}", count);
    }

    public void AddFailed(string reason)
    {
        Failed++;
        Count($"failed: {Kind(reason)}", 1);
    }

    /// <summary>Rows that stand as an earlier run left them.</summary>
    public void AddKnown(string status, string? reason, long count)
    {
        if (status == "skipped") AddSkipped(reason!, count);
        else AddUnchanged(count);
    }

    private void Count(string reason, long count)
    {
        lock (Reasons) Reasons[reason] = Reasons.GetValueOrDefault(reason) + count;
    }

    /// <summary>The reason without what differs from record to record: what is quoted, and numbers.</summary>
    private static string Kind(string reason)
    {
        var kind = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in reason)
        {
            if (c == '“') quoted = true;
            if (c == '”') quoted = false;
            if (char.IsAsciiDigit(c) || (quoted && c != '“'))
            {
                if (kind.Length == 0 || kind[^1] != '…') kind.Append('…');
            }
            else kind.Append(c);
        }

        return kind.ToString();
    }
}
