using System.Diagnostics;
using System.Threading.RateLimiting;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Checking;

/// <summary>
/// Lets as many checks run as there are processors, keeps a bounded number waiting in order, and stops a check when its time is up or when
/// nobody waits for its report any more. Of long texts one is checked at a time: a check takes some 150 times the length of its text in memory.
/// </summary>
internal sealed class CheckQueue(MtChecker checker, ServerOptions options, CheckMetrics metrics, HouseWords house, SpareMemory memory) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.ChecksAtOnce,
        QueueLimit = options.LongestQueue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly ConcurrencyLimiter longTurns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = options.LongestQueue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <exception cref="Problem">The queue is full, the text is too long, or the check took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public async Task<Report> Check(Article article, CheckScope scope, CancellationToken cancellation)
    {
        Limit(article);
        using var longTurn = IsLong(article) ? await longTurns.AcquireAsync(1, cancellation) : null;
        using var turn = await turns.AcquireAsync(1, cancellation);
        if (longTurn is { IsAcquired: false } || !turn.IsAcquired) throw Busy();
        return await Run(article, scope, cancellation);
    }

    /// <summary>As <see cref="Check"/>, for a batch: it waits for as long as it takes instead of being turned away.</summary>
    public async Task<Report> CheckPatiently(Article article, CheckScope scope, CancellationToken cancellation)
    {
        Limit(article);
        using var longTurn = IsLong(article) ? await Patiently(longTurns, cancellation) : null;
        using var turn = await Patiently(turns, cancellation);
        return await Run(article, scope, cancellation);
    }

    /// <summary>Whether a new check would be turned away.</summary>
    public bool IsFull => turns.GetStatistics() is { } now && now.CurrentQueuedCount >= options.LongestQueue && now.CurrentAvailablePermits == 0;

    public void Dispose()
    {
        turns.Dispose();
        longTurns.Dispose();
    }

    private static bool IsLong(Article article) => article.Text.Length + (article.Source?.Length ?? 0) > SpareMemory.Long;

    private static async Task<RateLimitLease> Patiently(ConcurrencyLimiter limiter, CancellationToken cancellation)
    {
        while (true)
        {
            var turn = await limiter.AcquireAsync(1, cancellation);
            if (turn.IsAcquired) return turn;
            turn.Dispose();
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>A check has a thread of its own: on those that serve requests it would keep the server from seeing that a caller is gone.</summary>
    private Task<Report> Run(Article article, CheckScope scope, CancellationToken cancellation) => Task.Factory.StartNew(
        () => RunHere(article, scope, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private Report RunHere(Article article, CheckScope scope, CancellationToken cancellation)
    {
        using var running = metrics.Running();
        if (IsLong(article)) memory.Take();
        metrics.Waiting(turns.GetStatistics()?.CurrentQueuedCount ?? 0);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(options.LongestCheck);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var report = checker.Check(article, WithHouseWords(scope), time.Token);
            metrics.Done(report, started);
            return report;
        }
        catch (ArgumentException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The request cannot be met", exception.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            metrics.Unfinished("too_slow");
            throw new Problem(StatusCodes.Status503ServiceUnavailable, "The check took too long",
                $"It was stopped after {options.LongestCheck.TotalSeconds:0.#} seconds; send a shorter text.")
            { IsTimeout = true };
        }
        catch (OperationCanceledException)
        {
            metrics.Unfinished("cancelled");
            throw;
        }
    }

    private Problem Busy()
    {
        metrics.Unfinished("queue_full");
        return new Problem(StatusCodes.Status503ServiceUnavailable, "The server is busy",
            $"{options.LongestQueue} articles are waiting already; try again in a moment.")
        { RetryAfter = 1 };
    }

    private CheckScope WithHouseWords(CheckScope scope) => house.Words is not { Count: > 0 } words ? scope
        : scope with
        {
            AcceptedWords = scope.AcceptedWords.Count == 0
            ? words
            : scope.AcceptedWords.Union(words).ToHashSet(StringComparer.OrdinalIgnoreCase)
        };

    private void Limit(Article article)
    {
        if (article.Text.Length <= options.LongestText) return;
        throw new Problem(StatusCodes.Status413PayloadTooLarge, "The text is too long",
            $"It has {article.Text.Length} characters; at most {options.LongestText} are checked at once.");
    }
}
