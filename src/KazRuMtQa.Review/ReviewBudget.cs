namespace KazRuMtQa.Review;

/// <summary>
/// What a run may cost, over all its articles. A call that could exceed it is not made; what was paid for is kept. Thread-safe.
/// </summary>
/// <param name="calls">The most answers to ask for.</param>
/// <param name="tokens">The most tokens, sent and answered together.</param>
public sealed class ReviewBudget(int calls = int.MaxValue, long tokens = long.MaxValue)
{
    private readonly Lock gate = new();
    private int usedCalls;
    private long usedTokens;

    /// <summary>Calls made so far.</summary>
    public int Calls
    {
        get
        {
            lock (gate) return usedCalls;
        }
    }

    /// <summary>Tokens used so far, those of calls under way as estimated.</summary>
    public long Tokens
    {
        get
        {
            lock (gate) return usedTokens;
        }
    }

    /// <summary>Sets tokens aside for a call.</summary>
    /// <returns>False where the limit does not allow it; then nothing is set aside.</returns>
    internal bool TryTake(long estimate)
    {
        lock (gate)
        {
            if (usedCalls >= calls || estimate > tokens - usedTokens) return false;
            usedCalls++;
            usedTokens += estimate;
            return true;
        }
    }

    /// <summary>Puts what a call did cost in place of what was set aside.</summary>
    internal void Settle(long estimate, long used)
    {
        lock (gate) usedTokens += used - estimate;
    }
}
