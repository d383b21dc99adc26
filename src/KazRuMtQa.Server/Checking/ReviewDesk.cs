using System.Threading.RateLimiting;
using KazRuMtQa.Review;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Checking;

/// <summary>Has reports read by the second reader, a few at a time: a model takes seconds, and the checks of others must not wait for it.</summary>
internal sealed class ReviewDesk(ServerOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Review?.ReadingsAtOnce ?? 1,
        QueueLimit = options.Review?.LongestQueue ?? 0,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Refuses a request that asks for a second reader where there is none, before anything is done.</summary>
    /// <exception cref="Problem">There is none.</exception>
    public void MustBeThere()
    {
        if (options.Review is not null) return;
        const string Detail = "This server sends articles to no language model; its configuration may name one.";
        throw new Problem(StatusCodes.Status400BadRequest, "There is no second reader", Detail);
    }

    /// <exception cref="Problem">There is no second reader, or too many wait for it.</exception>
    public async Task<Report> Read(Report report, CheckScope scope, CancellationToken cancellation)
    {
        MustBeThere();
        var review = options.Review!;
        using var turn = await turns.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
        {
            var detail = $"{review.LongestQueue} articles wait for it.";
            throw new Problem(StatusCodes.Status503ServiceUnavailable, "The second reader is busy", detail) { RetryAfter = 10 };
        }

        return await review.Reader.AddTo(report, scope, new ReviewBudget(review.MostCalls, review.MostTokens), cancellation);
    }

    public void Dispose() => turns.Dispose();
}
