using Microsoft.AspNetCore.Builder;

namespace KazRuMtQa.Server.Tests;

/// <summary>A server that listens on a free port of this machine.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private RunningServer(WebApplication server) => this.server = server;

    public string Address => server.Urls.First();

    public static async Task<RunningServer> Start(ServerOptions? options = null)
    {
        var server = CheckServer.Build((options ?? new ServerOptions()) with { Port = 0 });
        await server.StartAsync();
        return new RunningServer(server);
    }

    public Task Stop() => server.StopAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
