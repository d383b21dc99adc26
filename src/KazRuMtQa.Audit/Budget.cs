namespace KazRuMtQa.Audit;

/// <summary>Bounds how much text is in flight: whoever takes waits until enough was given back. One text larger than all may go alone.</summary>
internal sealed class Budget(long limit) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim freed = new(0);
    private long used;

    public async ValueTask Take(long amount, CancellationToken stop)
    {
        while (!TryTake(amount)) await freed.WaitAsync(stop);
    }

    public void Give(long amount)
    {
        lock (gate) used -= amount;
        if (freed.CurrentCount == 0) freed.Release();
    }

    public void Dispose() => freed.Dispose();

    private bool TryTake(long amount)
    {
        lock (gate)
        {
            if (used > 0 && used + amount > limit) return false;
            used += amount;
            return true;
        }
    }
}
