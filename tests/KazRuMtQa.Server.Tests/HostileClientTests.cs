using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// The server, as a process of its own, under clients that are many, slow, broken or gone: it answers the others, and keeps nothing of them.
/// </summary>
public sealed class HostileClientTests
{
    private const string Rule = "punctuation/space-before-mark";
    private const string Issue = "The minister came home , he said.";

    private readonly Command command = new();
    private readonly StringBuilder logged = new();
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(5) };
    private Process server = null!;
    private Uri address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        server = command.Start("dotnet", command.Assembly, "serve", "--port", "0", "--timeout", "120");
        server.ErrorDataReceived += (_, line) => logged.Append(line.Data);
        server.BeginErrorReadLine();
        var said = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server has ended: {logged}");
        address = new Uri(Regex.Match(said, @"http://\S+").Value);
        client.BaseAddress = address;
        await Until(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    /// <summary>Nothing that a client did was a defect of the server: those it logs.</summary>
    [OneTimeTearDown]
    public async Task Stop()
    {
        server.Kill();
        await server.WaitForExitAsync();
        server.Dispose();
        client.Dispose();
        command.Dispose();
        Assert.That(logged.ToString(), Is.Empty);
    }

    [Test]
    public async Task AHundredAtOnceGetTheirOwnAnswers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Check(string.Concat(Enumerable.Repeat(Issue + "\n\n", 1 + (i % 7))))));
        for (var i = 0; i < answers.Length; i++)
            Assert.That(answers[i]["findings"]!.Count(finding => (string?)finding["rule"] == Rule), Is.EqualTo(1 + (i % 7)));
    }

    [TestCase("", "")]
    [TestCase("POST /api/ch", "")]
    [TestCase("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/pl", "")]
    [TestCase("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nThe minister", "")]
    [TestCase("POST /api/check/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 99\r\n\r\n"
        + "{\"text\":\"a\"}\n{", "")]
    [TestCase("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\ntext=", "")]
    [TestCase("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400")]
    [TestCase("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "400")]
    [TestCase("\0\u0001\u0002 / HTTP/9.9\r\n\r\n", "400")]
    public async Task ABrokenClientHarmsNobody(string sent, string status)
    {
        using (var broken = await Connect(sent))
        {
            if (status.Length > 0)
            {
                using var answer = new StreamReader(new NetworkStream(broken));
                Assert.That(await answer.ReadLineAsync(), Does.StartWith($"HTTP/1.1 {status} "));
            }

            // Not a farewell but a reset.
            broken.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        Assert.That((await Check(Issue))["findings"]!.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task SlowClientsKeepNobodyWaiting()
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Connect(i % 2 == 0 ? "POST /api/check HT"
            : "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 33\r\n\r\nThe minister")));
        Assert.That((await Check(Issue))["findings"]!.Count(), Is.EqualTo(1));
        // One that comes to its end after all is answered like the others.
        await slow[1].SendAsync(Encoding.ASCII.GetBytes(" came home , he said."));
        using var answer = new StreamReader(new NetworkStream(slow[1]));
        Assert.That(await answer.ReadLineAsync(), Is.EqualTo("HTTP/1.1 200 OK"));
        foreach (var socket in slow) socket.Dispose();
    }

    [Test]
    public async Task NobodyWaitsForACheckThatIsStopped()
    {
        var stopped = await Count("kazrumtqa_checks_unfinished_total{reason=\"cancelled\"}");
        var done = await Count("kazrumtqa_check_duration_seconds_count");
        // Long enough to be checked for seconds.
        var text = new string('(', 900_000);
        using (var gone = await Connect(
            $"POST /api/check?depth=fast HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n{text}"))
        {
            await Until(async () => await Count("kazrumtqa_checks_running") > 0);
        }

        await Until(async () => await Count("kazrumtqa_checks_running") == 0);
        Assert.That(await Count("kazrumtqa_checks_unfinished_total{reason=\"cancelled\"}"), Is.EqualTo(stopped + 1));
        Assert.That(await Count("kazrumtqa_check_duration_seconds_count"), Is.EqualTo(done));
    }

    [Test]
    public async Task WhatLongTextsTookIsGivenBack()
    {
        await Check(Issue);
        var before = Memory();
        var text = new string('(', 300_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Check(text)));
        await Until(() => Task.FromResult(Memory() < before + 60_000_000));
    }

    private long Memory()
    {
        server.Refresh();
        return server.WorkingSet64;
    }

    private async Task<JObject> Check(string text)
    {
        using var answer = await client.PostAsync("/api/check?depth=fast", new StringContent(text));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JObject.Parse(body);
    }

    private async Task<double> Count(string metric)
    {
        var line = (await client.GetStringAsync("/metrics")).Split('\n').Single(line => line.StartsWith(metric + " ", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);
    }

    private async Task<Socket> Connect(string sent)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(sent));
        return socket;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.That(tries, Is.LessThan(3000), "it does not come");
            await Task.Delay(50);
        }
    }
}
