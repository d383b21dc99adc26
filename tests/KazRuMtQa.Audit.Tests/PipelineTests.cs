using System.Collections.Concurrent;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Items are read ahead, checked by several threads and written in order, with a bound on what is in flight.</summary>
public sealed class PipelineTests
{
    [Test]
    public void WhatIsInFlightIsBoundedInNumberAndSize()
    {
        const int Checkers = 3, PerChecker = 40, Most = 50, Size = 5;
        var (read, written, ahead) = (0, 0, 0);
        var pipeline = new Pipeline<int>(Checkers, _ => { }, _ => Size, Most, PerChecker);
        pipeline.Run(Items(), _ => Interlocked.Increment(ref written), CancellationToken.None);
        Assert.That(written, Is.EqualTo(1000));
        // One is read before it is known that there is no room for it.
        Assert.That(ahead, Is.LessThanOrEqualTo((Most / Size) + 2));

        IEnumerable<int> Items()
        {
            for (; read < 1000; read++)
            {
                ahead = Math.Max(ahead, read - Volatile.Read(ref written));
                yield return read;
            }
        }
    }

    [Test]
    public void WhatWasHeldBackGoesOutBeforeTheNextIsWaitedFor()
    {
        var log = new ConcurrentQueue<string>();
        using var isSettled = new SemaphoreSlim(0);
        var pipeline = new Pipeline<int>(2, _ => { }, _ => 1);
        pipeline.Run(Items(), item => log.Enqueue($"{item}"), CancellationToken.None, () =>
        {
            if (log.IsEmpty || log.Last() == "settled") return;
            log.Enqueue("settled");
            isSettled.Release();
        });
        Assert.That(log, Is.EqualTo(new[] { "0", "settled", "1", "settled", "2", "settled" }));

        IEnumerable<int> Items()
        {
            for (var i = 0; i < 3; i++)
            {
                yield return i;
                // A sender who waits for its answer.
                isSettled.Wait();
            }
        }
    }
}
