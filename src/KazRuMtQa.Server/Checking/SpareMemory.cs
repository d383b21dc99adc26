using System.Runtime;

namespace KazRuMtQa.Server.Checking;

/// <summary>
/// Gives back the memory that long texts took. Left alone, the collector keeps some hundred megabytes of it for texts like them, which seldom come: a
/// server that was sent eight of them at once would hold a gigabyte for as long as it runs. It is given back when no request is being answered, so
/// that nobody waits for it; under load the collector works all the time anyway.
/// </summary>
internal sealed class SpareMemory
{
    /// <summary>Characters from which on a text is long: that of a book, not of an article.</summary>
    public const int Long = 100_000;

    private int answering;
    private int isTaken;

    /// <summary>How often memory was given back.</summary>
    public int TimesGiven { get; private set; }

    /// <summary>A long text is to be checked: clears away what the one before it left.</summary>
    public void Take()
    {
        Volatile.Write(ref isTaken, 1);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>A request begins to be answered.</summary>
    public void Begin() => Interlocked.Increment(ref answering);

    /// <summary>It has been answered.</summary>
    public void End()
    {
        if (Interlocked.Decrement(ref answering) > 0 || Interlocked.Exchange(ref isTaken, 0) == 0) return;
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        TimesGiven++;
    }
}
