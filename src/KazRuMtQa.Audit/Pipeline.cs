using System.Diagnostics;
using System.Threading.Channels;

namespace KazRuMtQa.Audit;

/// <summary>
/// One reader, many checkers, one writer: results are written in the order of reading. What is in flight is bounded in number and in size, so
/// memory does not grow with the archive.
/// </summary>
internal sealed class Pipeline<T>(int checkers, Action<T> check, Func<T, long> sizeOf)
{
    private const long MostCharactersInFlight = 64L << 20;
    private const int ItemsPerChecker = 64;

    private long reading;
    private long checking;
    private long writing;

    /// <summary>How long was spent in each of the three, waiting for one another left out; that of all checkers is summed.</summary>
    public (TimeSpan Reading, TimeSpan Checking, TimeSpan Writing) Times => (Stopwatch.GetElapsedTime(0, reading), Stopwatch.GetElapsedTime(0, checking), Stopwatch.GetElapsedTime(0, writing));

    /// <summary>Runs to the end of the items, or until asked to stop: then what has been read is still checked and written.</summary>
    public void Run(IEnumerable<T> items, Action<T> write, CancellationToken stop)
    {
        using var broken = new CancellationTokenSource();
        using var budget = new Budget(MostCharactersInFlight);
        var options = new BoundedChannelOptions(checkers * ItemsPerChecker) { SingleWriter = true };
        var toCheck = Channel.CreateBounded<Step>(options);
        var inOrder = Channel.CreateBounded<Step>(options);
        var work = new List<Task> { Task.Run(() => Read(items, toCheck.Writer, inOrder.Writer, budget, stop, broken.Token), CancellationToken.None) };
        for (var i = 0; i < checkers; i++) work.Add(Task.Run(() => Check(toCheck.Reader, broken.Token), CancellationToken.None));
        try
        {
            Write(inOrder.Reader, write, budget).GetAwaiter().GetResult();
        }
        finally
        {
            broken.Cancel();
            Task.WhenAll(work).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private async Task Read(IEnumerable<T> items, ChannelWriter<Step> toCheck, ChannelWriter<Step> inOrder, Budget budget, CancellationToken stop, CancellationToken broken)
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

    private async Task Write(ChannelReader<Step> steps, Action<T> write, Budget budget)
    {
        await foreach (var step in steps.ReadAllAsync())
        {
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
