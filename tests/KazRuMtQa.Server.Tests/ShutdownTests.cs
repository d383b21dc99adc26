using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace KazRuMtQa.Server.Tests;

/// <summary>Whoever is being answered when the server is told to stop gets the whole answer.</summary>
public sealed class ShutdownTests
{
    [Test]
    public async Task WhatWasBegunIsFinished()
    {
        var server = await RunningServer.Start();
        using var client = new HttpClient();
        using var body = new SlowBody();
        var asked = client.PostAsync(server.Address + "/api/check", body);
        await body.IsHalfSent;
        // Sent is not yet begun.
        while (!Begun().IsMatch(await client.GetStringAsync(server.Address + "/metrics"))) await Task.Delay(20);
        var stopping = server.Stop();
        await Task.Delay(200);
        Assert.That(stopping.IsCompleted, Is.False, "it waits for the request");
        body.SendTheRest();
        using var answer = await asked;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("punctuation/space-before-mark"));
        await stopping;
        await server.DisposeAsync();
    }

    private static Regex Begun() => new(@"(?m)^http_requests_in_progress\{[^}]*/api/check[^}]*\} 1$");

    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowBody() => Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        public Task IsHalfSent => half.Task;

        public void SendTheRest() => rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes("The minister came home"));
            await stream.FlushAsync();
            half.SetResult();
            await rest.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(" , he said."));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
