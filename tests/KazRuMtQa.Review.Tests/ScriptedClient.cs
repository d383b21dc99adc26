using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Tests;

/// <summary>A model that says what a test wants it to say, and remembers what it was asked.</summary>
internal sealed class ScriptedClient(Func<string, ChatOptions?, ChatResponse> answer) : IChatClient
{
    /// <param name="answer">From the question to the words of the answer; <c>$WINDOW</c> in them becomes the id of the part.</param>
    public ScriptedClient(Func<string, string> answer)
        : this((question, _) => new(new ChatMessage(ChatRole.Assistant, answer(question).Replace("$WINDOW", WindowOf(question)))))
    {
    }

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public List<ChatOptions?> Options { get; } = [];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ChatMessage[] asked = [.. messages];
        Asked.Add(asked);
        Options.Add(options);
        return Task.FromResult(answer(asked[^1].Text, options));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing is held.
    }

    /// <summary>The id of the part that the question is about; empty for a second question.</summary>
    public static string WindowOf(string question) => (string?)JsonNode.Parse(question)!["window"] ?? "";
}
