using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KazRuMtQa.Review.Clients;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Tests;

/// <summary>What is sent by each protocol, and what is read of the answer.</summary>
public sealed class ModelClientTests
{
    private const string Ollama = "/api/chat";
    private const string OpenAI = "/v1/chat/completions";

    private static readonly JsonElement Schema = JsonSerializer.Deserialize<JsonElement>("""{"type":"object"}""");

    [TestCase(Ollama, """
        {"model":"m","messages":[{"role":"system","content":"Read."},{"role":"user","content":"“Жоқ”"}],"stream":false,
        "format":{"type":"object"},"options":{"temperature":0,"num_predict":9}}
        """)]
    [TestCase(OpenAI, """
        {"model":"m","messages":[{"role":"system","content":"Read."},{"role":"user","content":"“Жоқ”"}],"temperature":0,"max_completion_tokens":9,
        "response_format":{"type":"json_schema","json_schema":{"name":"answer","schema":{"type":"object"}}}}
        """)]
    public async Task TheQuestionIsWhatTheProtocolWants(string path, string expected)
    {
        using var server = new Server(HttpStatusCode.OK, Answer(path, "stop"));
        await Ask(server, path);
        Assert.That(server.Path, Is.EqualTo(path));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(server.Body), JsonNode.Parse(expected)), server.Body);
    }

    [TestCase(Ollama)]
    [TestCase(OpenAI)]
    public async Task AnAnswerThatWasCutIsKnown(string path)
    {
        using var server = new Server(HttpStatusCode.OK, Answer(path, "length"));
        var response = await Ask(server, path);
        Assert.That((response.Text, response.FinishReason), Is.EqualTo(("words", (ChatFinishReason?)ChatFinishReason.Length)));
        Assert.That((response.Usage!.InputTokenCount, response.Usage.OutputTokenCount), Is.EqualTo(((long?)7, (long?)3)));
    }

    [TestCase(Ollama, """{"message":{"role":"assistant","content":"words"}}""")]
    [TestCase(OpenAI, """{"choices":[{"message":{"role":"assistant","content":"words"}}],"usage":null}""")]
    public async Task TokensThatNobodyCountedAreUnknown(string path, string answer)
    {
        using var server = new Server(HttpStatusCode.OK, answer);
        var response = await Ask(server, path);
        Assert.That(response.Text, Is.EqualTo("words"));
        Assert.That((response.Usage!.InputTokenCount, response.Usage.OutputTokenCount), Is.EqualTo(((long?)null, (long?)null)));
    }

    [Test]
    public async Task ABusyServerSaysHowLongToWaitAndIsNotQuoted()
    {
        using var server = new Server(HttpStatusCode.TooManyRequests, "the article");
        var fault = await Assert.ThrowsAsync<ModelRefusedException>(() => Ask(server, OpenAI));
        Assert.That(fault!.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(fault.Wait, Is.EqualTo(TimeSpan.FromSeconds(4)));
        Assert.That(fault.ToString(), Does.Not.Contain("the article"));
    }

    private static string Answer(string path, string reason) => path == Ollama
        ? $$"""{"message":{"content":"words"},"done_reason":"{{reason}}","prompt_eval_count":7,"eval_count":3}"""
        : $$$"""{"choices":[{"message":{"content":"words"},"finish_reason":"{{{reason}}}"}],"usage":{"prompt_tokens":7,"completion_tokens":3}}""";

    private static async Task<ChatResponse> Ask(Server server, string path)
    {
        var endpoint = new Uri("http://127.0.0.1:1" + (path == Ollama ? "" : "/v1"));
        using var http = new HttpClient(server, disposeHandler: false);
        using var client = new ModelClient(http, endpoint, "m", key: null, isOllama: path == Ollama);
        var options = new ChatOptions { Temperature = 0, MaxOutputTokens = 9, ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "answer") };
        return await client.GetResponseAsync([new(ChatRole.System, "Read."), new(ChatRole.User, "“Жоқ”")], options);
    }

    private sealed class Server(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public string Path { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Path, Body) = (request.RequestUri!.AbsolutePath, await request.Content!.ReadAsStringAsync(cancellationToken));
            var response = new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(4));
            return response;
        }
    }
}
