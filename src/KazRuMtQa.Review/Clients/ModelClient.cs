using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Clients;

/// <summary>
/// A model behind a server that speaks Ollama's protocol or that of OpenAI's chat completions: one question, one answer as a whole. A second reader
/// needs no more of them; their own clients weigh 8 MB, and one of them does not work compiled natively.
/// </summary>
/// <param name="http">What calls are made with; it stays the caller's.</param>
/// <param name="endpoint">Where the server is.</param>
/// <param name="model">The name of the model.</param>
/// <param name="key">What the server knows the caller by; null where it asks for nothing.</param>
/// <param name="isOllama">Whether the server speaks Ollama's protocol; otherwise that of OpenAI.</param>
internal sealed class ModelClient(HttpClient http, Uri endpoint, string model, string? key, bool isOllama) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = $"{endpoint.AbsoluteUri.TrimEnd('/')}/{(isOllama ? "api/chat" : "chat/completions")}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = new StringContent(Question(messages, options).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw new ModelRefusedException(response);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var answer = await JsonDocument.ParseAsync(body, default, cancellationToken).ConfigureAwait(false);
        return isOllama ? ReadOllama(answer.RootElement) : ReadOpenAI(answer.RootElement);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing is held: what calls are made with belongs to whoever made this.
    }

    private JsonObject Question(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        var question = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray(
                [.. messages.Select(message => new JsonObject { ["role"] = message.Role.Value, ["content"] = message.Text })]),
        };
        var schema = (options.ResponseFormat as ChatResponseFormatJson)?.Schema is { } form ? JsonNode.Parse(form.GetRawText()) : null;
        if (isOllama)
        {
            question["stream"] = false;
            question["format"] = schema;
            question["options"] = new JsonObject { ["temperature"] = options.Temperature, ["num_predict"] = options.MaxOutputTokens };
        }
        else
        {
            question["temperature"] = options.Temperature;
            question["max_completion_tokens"] = options.MaxOutputTokens;
            question["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject { ["name"] = "answer", ["schema"] = schema },
            };
        }

        return question;
    }

    private static ChatResponse ReadOllama(JsonElement answer) => Response(
        answer.GetProperty("message"), Text(answer, "done_reason"), Number(answer, "prompt_eval_count"), Number(answer, "eval_count"));

    private static ChatResponse ReadOpenAI(JsonElement answer)
    {
        var choice = answer.GetProperty("choices")[0];
        var usage = answer.TryGetProperty("usage", out var counted) && counted.ValueKind == JsonValueKind.Object ? counted : default;
        return Response(
            choice.GetProperty("message"), Text(choice, "finish_reason"), Number(usage, "prompt_tokens"), Number(usage, "completion_tokens"));
    }

    private static ChatResponse Response(JsonElement message, string? reason, long? input, long? output) =>
        new(new ChatMessage(ChatRole.Assistant, Text(message, "content") ?? ""))
        {
            FinishReason = reason is null ? null : new ChatFinishReason(reason),
            Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output },
        };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : null;
}

/// <summary>The server did not answer the question; what it said is not kept, as it may quote the article.</summary>
internal sealed class ModelRefusedException(HttpResponseMessage response)
    : HttpRequestException($"The server answered {(int)response.StatusCode}.", null, response.StatusCode)
{
    /// <summary>How long the server asks to wait; null where it asks for nothing.</summary>
    public TimeSpan? Wait { get; } = response.Headers.RetryAfter?.Delta;
}
