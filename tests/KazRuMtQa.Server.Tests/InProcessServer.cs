using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace KazRuMtQa.Server.Tests;

/// <summary>A server without a socket, for tests of what it answers.</summary>
internal sealed class InProcessServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private InProcessServer(WebApplication server) => (this.server, Client) = (server, server.GetTestClient());

    public HttpClient Client { get; }

    public IServiceProvider Services => server.Services;

    public static async Task<InProcessServer> Start(ServerOptions? options = null)
    {
        var server = CheckServer.Build(options ?? new ServerOptions(), builder => builder.WebHost.UseTestServer());
        await server.StartAsync();
        return new InProcessServer(server);
    }

    /// <summary>Waits until the models are loaded: before that a probe is told to wait.</summary>
    public async Task BeReady()
    {
        while (!(await Client.GetAsync("/health/ready")).IsSuccessStatusCode) await Task.Delay(50);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
