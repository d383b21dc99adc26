using System.Text.Json;
using System.Text.Json.Nodes;
using KazRuMtQa.Review.Prompting;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Recorded;

/// <summary>
/// Answers that a model once gave, as a client: any model can be measured once, and again when rules or checks have changed. JSON Lines:
/// <c>window</c> is the id of the part, <c>answer</c> what came back, as a string or as an object; <c>model</c>, <c>prompt</c>, <c>inputTokens</c>
/// and <c>outputTokens</c> may be there. The format is described in <c>models/review.md</c>.
/// </summary>
internal sealed class RecordedAnswers : IChatClient
{
    private readonly Dictionary<string, ChatResponse> answers = new(StringComparer.Ordinal);

    private RecordedAnswers()
    {
    }

    /// <summary>The model that answered, and the prompt it was given; of several the first.</summary>
    public (string Model, string Prompt) Origin { get; private set; } = ("", "");

    public int Count => answers.Count;

    /// <exception cref="InvalidDataException">A line is not as described; the message begins with file and line.</exception>
    public static RecordedAnswers Read(string file, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var recorded = new RecordedAnswers();
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length == 0) continue;
            try
            {
                recorded.Add(JsonNode.Parse(line) as JsonObject ?? throw new InvalidDataException("a JSON object was expected."));
            }
            catch (Exception exception) when (exception is InvalidDataException or JsonException or InvalidOperationException)
            {
                throw new InvalidDataException($"{file}({index + 1}): {exception.Message}", exception);
            }
        }

        return recorded;
    }

    /// <summary>Whether every part has been answered.</summary>
    public bool Has(IEnumerable<Window> windows) => windows.All(window => answers.ContainsKey(window.Id));

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var window = (string?)JsonNode.Parse(messages.Last().Text)!["window"] ?? "";
        return answers.TryGetValue(window, out var answer)
            ? Task.FromResult(answer)
            : throw new InvalidDataException($"There is no answer for {window}.");
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Add(JsonObject record)
    {
        var window = (string?)record["window"] ?? throw new InvalidDataException("'window' is missing.");
        var answer = record["answer"] ?? throw new InvalidDataException("'answer' is missing.");
        var text = answer.GetValueKind() == JsonValueKind.String ? (string)answer! : answer.ToJsonString();
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            Usage = new UsageDetails { InputTokenCount = (long?)record["inputTokens"], OutputTokenCount = (long?)record["outputTokens"] },
        };
        if (!answers.TryAdd(window, response)) throw new InvalidDataException($"the part {window} has been answered before.");
        if (Origin == ("", "")) Origin = ((string?)record["model"] ?? "", (string?)record["prompt"] ?? "");
    }
}
