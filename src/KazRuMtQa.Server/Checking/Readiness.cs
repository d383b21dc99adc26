using Microsoft.Extensions.Hosting;

namespace KazRuMtQa.Server.Checking;

/// <summary>Checks a text at the start, so that models are loaded and the first editor does not wait; until then the server is not ready.</summary>
internal sealed class Readiness(MtChecker checker) : BackgroundService
{
    private const string Sample =
        "The akimat reported that, the repair of the road will be completed in 2024-th year..\n\n«Works go according to plan», - said he.";

    private volatile bool isReady;

    public bool IsReady => isReady;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
    {
        for (var time = 0; time < 30 && !stoppingToken.IsCancellationRequested; time++) checker.Check(Sample);
        isReady = true;
    }, stoppingToken);
}
