using System.Diagnostics;
using System.Threading.Channels;

namespace KazRuMtQa.Audit;

/// <summary>
/// One reader, many checkers, one writer: results are written in the order of reading. What is in flight is bounded in number and in size, so
/// memory does not grow with the archive.
/// </summary>
/// <param name="checkers">How many items are checked at once.</param>
/// <param name="check">Checks one; called by several threads.</param>
/// <param name="sizeOf">The size of one, in the unit of <paramref name="mostInFlight"/>.</param>
/// <param name="mostInFlight">Sizes of what was read and not yet written, together; one item larger than that goes alone.</param>
/// <param name="itemsPerChecker">How many items may wait for each checker.</param>
internal sealed class Pipeline<T>(int checkers, Action<T> check, Func<T, long> sizeOf, long mostInFlight = 64L << 20, int itemsPerChecker = 64)
{
    private long reading;
    private long checking;
    private long writing;

    /// <summary>How long was spent in each of the three, waiting for one another left out; that of all checkers is summed.</summary>
    public (TimeSpan Reading, TimeSpan Checking, TimeSpan Writing) Times =>
        (Stopwatch.GetElapsedTime(0, reading), Stopwatch.GetElapsedTime(0, checking), Stopwatch.GetElapsedTime(0, writing));

    /// <summary>Runs to the end of the items, or until asked to stop: then what has been read is still checked and written.</summary>
    /// <param name="items">What to check, in order.</param>
    /// <param name="write">Writes one; called by one thread at a time, in the order of the items.</param>
    /// <param name="stop">Says when to read no more.</param>
    /// <param name="settle">Called when nothing is ready to be written, and at the end: what was held back may go out.</param>
    public void Run(IEnumerable<T> items, Action<T> write, CancellationToken stop, Action? settle = null)
    {
        // The pool would start with as many threads as there are cores, of which reading and writing need some.
        ThreadPool.SetMinThreads(checkers + 4, 4);
        using var broken = new CancellationTokenSource();
        using var budget = new Budget(mostInFlight);
        var options = new BoundedChannelOptions(checkers * itemsPerChecker) { SingleWriter = true };
        var toCheck = Channel.CreateBounded<Step>(options);
        var inOrder = Channel.CreateBounded<Step>(options);
        var work = new List<Task> { Task.Run(() => Read(items, toCheck.Writer, inOrder.Writer, budget, stop, broken.Token), CancellationToken.None) };
        for (var i = 0; i < checkers; i++) work.Add(Task.Run(() => Check(toCheck.Reader, broken.Token), CancellationToken.None));
        try
        {
            Write(inOrder.Reader, write, settle ?? (() => { }), budget).GetAwaiter().GetResult();
        }
        finally
        {
            broken.Cancel();
            Task.WhenAll(work).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private async Task Read(IEnumerable<T> items, ChannelWriter<Step> toCheck, ChannelWriter<Step> inOrder, Budget budget, CancellationToken stop,
        CancellationToken broken)
    {
        Exception? fault = null;
        try
        {
            foreach (var item in Timed(items))
            {
                var step = new Step(item, sizeOf(item));
                await budget.Take(step.Size, broken);
                await inOrder.WriteAsync(step, broken);
                await toCheck.WriteAsync(step, broken);
                if (stop.IsCancellationRequested) break;
            }
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        toCheck.Complete();
        inOrder.Complete(fault);
    }

    private async Task Check(ChannelReader<Step> steps, CancellationToken broken)
    {
        await foreach (var step in steps.ReadAllAsync(broken))
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                check(step.Item);
                Interlocked.Add(ref checking, Stopwatch.GetTimestamp() - start);
                step.Done.SetResult();
            }
            catch (Exception exception)
            {
                step.Done.SetException(exception);
            }
        }
    }

    private IEnumerable<T> Timed(IEnumerable<T> items)
    {
        using var each = items.GetEnumerator();
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var isThere = each.MoveNext();
            reading += Stopwatch.GetTimestamp() - start;
            if (!isThere) yield break;
            yield return each.Current;
        }
    }

    private async Task Write(ChannelReader<Step> steps, Action<T> write, Action settle, Budget budget)
    {
        while (true)
        {
            if (!steps.TryRead(out var step))
            {
                settle();
                if (!await steps.WaitToReadAsync()) return;
                continue;
            }

            if (!step.Done.Task.IsCompleted) settle();
            await step.Done.Task;
            var start = Stopwatch.GetTimestamp();
            write(step.Item);
            writing += Stopwatch.GetTimestamp() - start;
            budget.Give(step.Size);
        }
    }

    private sealed record Step(T Item, long Size)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
