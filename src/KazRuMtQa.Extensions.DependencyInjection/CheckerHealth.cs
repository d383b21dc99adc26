using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>
/// Healthy when the checker finds what stands in a sentence made for it; degraded when models are missing, for then wording, grammar and
/// likelihood are judged in part only.
/// </summary>
internal sealed class CheckerHealth(MtChecker checker) : IHealthCheck
{
    /// <summary>A sentence with a space before its comma.</summary>
    public const string Sample = "The minister came home late , he said.";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = checker.Check(new Article(Sample), cancellation: cancellationToken);
        return Task.FromResult(report.Findings.Count == 0
            ? HealthCheckResult.Unhealthy("Nothing was found in a sentence that has a fault: no rule is run.")
            : report.MissingModels.Count > 0 ? HealthCheckResult.Degraded($"Models are missing: {string.Join(", ", report.MissingModels)}.")
            : HealthCheckResult.Healthy());
    }
}
