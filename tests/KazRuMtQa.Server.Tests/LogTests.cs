using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace KazRuMtQa.Server.Tests;

/// <summary>Nothing of an article stands in the log, even with the log at its most talkative.</summary>
public sealed class LogTests
{
    [TestCase("/api/check", "text/plain", "Xylophone , he said.")]
    [TestCase("/api/check", "application/json", "{\"text\": \"Xylophone , he said.\"")]
    [TestCase("/v2/check", "application/x-www-form-urlencoded", "language=en-US&text=Xylophone , he said.")]
    [TestCase("/api/check/batch", "application/x-ndjson", "{\"text\": \"Xylophone , he said.\"}\n{\"text\": Xylophone")]
    public async Task AnArticleIsNeverLogged(string address, string type, string body)
    {
        using var log = new Lines();
        await using var server = CheckServer.Build(new ServerOptions(), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        });
        await server.StartAsync();
        using var client = server.GetTestClient();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await client.PostAsync(address, content);
        await answer.Content.ReadAsStringAsync();
        Assert.That(log.All, Is.Not.Empty, "it listens");
        Assert.That(log.All.Where(line => line.Contains("ylophone", StringComparison.Ordinal)), Is.Empty);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
