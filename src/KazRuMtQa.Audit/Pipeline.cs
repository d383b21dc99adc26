using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace KazRuMtQa.Audit;

/// <summary>
/// Items are read in order, checked by several threads and written in the order of reading. Each thread reads an item, checks it and writes what is
/// ready, unless another one is writing: to hand each item from thread to thread would cost an eighth of the time of checking a short text. What is
/// in flight is bounded in number and in size, so memory does not grow with the archive. One object serves one run.
/// </summary>
/// <param name="checkers">How many items are checked at once.</param>
/// <param name="check">Checks one; called by several threads.</param>
/// <param name="sizeOf">The size of one, in the unit of <paramref name="mostInFlight"/>.</param>
/// <param name="mostInFlight">Sizes of what was read and not yet written, together; one item larger than that goes alone.</param>
/// <param name="itemsPerChecker">How many items may be in flight for each checker.</param>
internal sealed class Pipeline<T>(int checkers, Action<T> check, Func<T, long> sizeOf, long mostInFlight = 64L << 20, int itemsPerChecker = 64)
{
    private readonly Lock source = new();

    /// <summary>What was read and not yet written, in order. Its monitor guards all fields below but the times.</summary>
    private readonly Queue<Step> inFlight = new();
    private long size;
    private bool isWriting;
    private bool isBroken;
    private volatile bool isRead;
    private ExceptionDispatchInfo? fault;

    private long reading;
    private long checking;
    private long writing;

    /// <summary>How long was spent in each of the three, waiting for one another left out; that of all checkers is summed.</summary>
    public (TimeSpan Reading, TimeSpan Checking, TimeSpan Writing) Times =>
        (Stopwatch.GetElapsedTime(0, reading), Stopwatch.GetElapsedTime(0, checking), Stopwatch.GetElapsedTime(0, writing));

    /// <summary>
    /// Runs to the end of the items, or until asked to stop: then what has been read is still checked and written. So it is before a fault of reading
    /// is thrown; one of checking or writing ends the run where it stands in the order.
    /// </summary>
    /// <param name="items">What to check, in order; read by one thread at a time, though not by the same.</param>
    /// <param name="write">Writes one; called by one thread at a time, in the order of the items.</param>
    /// <param name="stop">Says when to read no more.</param>
    /// <param name="settle">Called when nothing is ready to be written, and at the end: what was held back may go out.</param>
    public void Run(IEnumerable<T> items, Action<T> write, CancellationToken stop, Action? settle = null)
    {
        using var each = items.GetEnumerator();
        var threads = new Thread[checkers];
        for (var i = 0; i < checkers; i++)
        {
            threads[i] = new Thread(() => Work(each, write, settle ?? (() => { }), stop)) { IsBackground = true, Name = "checker" };
            threads[i].Start();
        }

        foreach (var thread in threads) thread.Join();
        fault?.Throw();
    }

    private void Work(IEnumerator<T> each, Action<T> write, Action settle, CancellationToken stop)
    {
        try
        {
            while (Next(each, stop) is { } step)
            {
                Check(step);
                WriteReady(step, write, settle);
            }
        }
        catch (Exception exception)
        {
            Break(exception);
        }
    }

    private Step? Next(IEnumerator<T> each, CancellationToken stop)
    {
        lock (source)
        {
            if (isRead || stop.IsCancellationRequested || !TryRead(each)) return null;
            var step = new Step(each.Current, sizeOf(each.Current));
            lock (inFlight)
            {
                while (inFlight.Count > 0 && !isBroken && (inFlight.Count >= checkers * itemsPerChecker || size + step.Size > mostInFlight))
                    Monitor.Wait(inFlight);
                inFlight.Enqueue(step);
                size += step.Size;
            }

            return step;
        }
    }

    private bool TryRead(IEnumerator<T> each)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            isRead = !each.MoveNext();
        }
        catch (Exception exception)
        {
            isRead = true;
            lock (inFlight) fault ??= ExceptionDispatchInfo.Capture(exception);
        }

        reading += Stopwatch.GetTimestamp() - start;
        return !isRead;
    }

    private void Check(Step step)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            check(step.Item);
        }
        catch (Exception exception)
        {
            step.Fault = ExceptionDispatchInfo.Capture(exception);
        }

        Interlocked.Add(ref checking, Stopwatch.GetTimestamp() - start);
    }

    /// <summary>Writes the step and what waited for it. Where another thread is writing, or an earlier step is not ready, that does it.</summary>
    private void WriteReady(Step step, Action<T> write, Action settle)
    {
        lock (inFlight)
        {
            step.IsReady = true;
            if (isWriting) return;
            isWriting = true;
        }

        for (var isSettled = false; ;)
        {
            Step? first;
            lock (inFlight)
            {
                first = !isBroken && inFlight.TryPeek(out var head) && head.IsReady ? inFlight.Dequeue() : null;
                if (first is null && isSettled)
                {
                    isWriting = false;
                    return;
                }
            }

            isSettled = first is null;
            if (first is null) settle();
            else Write(first, write);
        }
    }

    private void Write(Step step, Action<T> write)
    {
        step.Fault?.Throw();
        var start = Stopwatch.GetTimestamp();
        write(step.Item);
        writing += Stopwatch.GetTimestamp() - start;
        lock (inFlight)
        {
            size -= step.Size;
            Monitor.PulseAll(inFlight);
        }
    }

    /// <summary>Nothing more is read or written: <see cref="isWriting"/> stays as it is.</summary>
    private void Break(Exception exception)
    {
        lock (inFlight)
        {
            fault = ExceptionDispatchInfo.Capture(exception);
            (isBroken, isRead) = (true, true);
            Monitor.PulseAll(inFlight);
        }
    }

    private sealed class Step(T item, long size)
    {
        public T Item => item;

        public long Size => size;

        public bool IsReady { get; set; }

        /// <summary>What went wrong while it was checked; thrown when its turn comes.</summary>
        public ExceptionDispatchInfo? Fault { get; set; }
    }
}
