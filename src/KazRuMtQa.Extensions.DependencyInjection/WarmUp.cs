using Microsoft.Extensions.Hosting;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>Loads the models and checks one sentence before the host takes requests, so that the first article waits for nothing.</summary>
internal sealed class WarmUp(MtChecker checker, Models models) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            models.Warm();
            checker.Check(new Article(CheckerHealth.Sample), cancellation: cancellationToken);
        },
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
