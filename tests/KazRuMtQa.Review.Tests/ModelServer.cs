using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KazRuMtQa.Review.Tests;

/// <summary>What the server was asked: where, with which key, and the last message.</summary>
internal sealed record ModelRequest(string Path, string? Authorization, JsonObject Body, string Question);

/// <summary>
/// Stands for a model: speaks the protocols of Ollama and OpenAI and answers from the files of a folder. A question about a part of an article is
/// answered by <c>{window}.json</c>, or else by <c>any.json</c>, in which <c>$WINDOW</c> becomes the id of the part; one about a single finding
/// by <c>decision.json</c>. A file <c>status.txt</c> holds the status of each answer in turn, one a line, the last for all that follow.
/// </summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly string folder;
    private readonly ConcurrentQueue<int> statuses;
    private int last = StatusCodes.Status200OK;

    private ModelServer(string folder)
    {
        this.folder = folder;
        var file = Path.Combine(folder, "status.txt");
        statuses = new ConcurrentQueue<int>(File.Exists(file) ? File.ReadAllLines(file).Select(int.Parse) : []);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/api/chat", context => Answer(context, WriteOllama));
        server.MapPost("/v1/chat/completions", context => Answer(context, WriteOpenAI));
    }

    /// <summary>Everything that was asked, in order.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    public string Address => server.Urls.First();

    /// <param name="folder">A folder of answers.</param>
    public static async Task<ModelServer> Start(string folder)
    {
        var started = new ModelServer(folder);
        await started.server.StartAsync();
        return started;
    }

    /// <summary>One of the folders in <c>Answers</c>.</summary>
    public static Task<ModelServer> With(string answers) => Start(Path.Combine(AppContext.BaseDirectory, "Answers", answers));

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Answer(HttpContext context, Func<string, JsonObject> form)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        var messages = (JsonArray)body["messages"]!;
        var question = TextOf(messages[^1]!["content"]!);
        Requests.Enqueue(new ModelRequest(context.Request.Path, context.Request.Headers.Authorization, body, question));
        if (statuses.TryDequeue(out var status)) last = status;
        context.Response.StatusCode = last;
        context.Response.ContentType = "application/json";
        var refusal = new JsonObject { ["error"] = new JsonObject { ["message"] = "no" } };
        var answer = last == StatusCodes.Status200OK ? form(AnswerTo(question)) : refusal;
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private string AnswerTo(string question)
    {
        var asked = JsonNode.Parse(question)!;
        if ((string?)asked["window"] is not { } window) return File.ReadAllText(Path.Combine(folder, "decision.json"));
        var own = Path.Combine(folder, window + ".json");
        return File.ReadAllText(File.Exists(own) ? own : Path.Combine(folder, "any.json")).Replace("$WINDOW", window, StringComparison.Ordinal);
    }

    /// <summary>OpenAI's clients may send a message as a list of parts.</summary>
    private static string TextOf(JsonNode content) =>
        content.GetValueKind() == JsonValueKind.String ? (string)content! : string.Concat(content.AsArray().Select(part => (string?)part!["text"]));

    private static JsonObject WriteOllama(string answer) => new()
    {
        ["model"] = "scripted",
        ["created_at"] = "2026-01-01T00:00:00Z",
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer },
        ["done"] = true,
        ["done_reason"] = "stop",
        ["prompt_eval_count"] = 1500,
        ["eval_count"] = 70,
    };

    private static JsonObject WriteOpenAI(string answer) => new()
    {
        ["id"] = "answer-1",
        ["object"] = "chat.completion",
        ["created"] = 0,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1500, ["completion_tokens"] = 70, ["total_tokens"] = 1570 },
    };
}
