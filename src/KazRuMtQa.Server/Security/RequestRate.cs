using System.Threading.RateLimiting;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace KazRuMtQa.Server.Security;

/// <summary>Bounds how often one address may ask for a check.</summary>
internal static class RequestRate
{
    private static readonly string[] Counted = ["/api/check", "/api/extract", "/api/corrected", "/v2/check"];

    public static void Limit(RateLimiterOptions limiter, ServerOptions options)
    {
        if (options.RequestsPerMinute == 0) return;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Array.Exists(Counted, path => context.Request.Path.StartsWithSegments(path))
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)) : 60;
            var problem = new Problem(StatusCodes.Status429TooManyRequests, "Too many requests",
                $"An address may ask {options.RequestsPerMinute} times a minute; try again in {wait} s.")
            { RetryAfter = wait };
            return new ValueTask(Failures.Answer(context.HttpContext, problem));
        };
    }
}
