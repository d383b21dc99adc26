using System.Text.Json;
using System.Text.Json.Nodes;
using KazRuMtQa.Rules;
using KazRuMtQa.Rules.Review;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Prompting;

/// <summary>
/// The messages of one call and the form that its answer has to have. No tools are offered: there is nothing that an answer could call.
/// </summary>
internal sealed record ReviewRequest(IReadOnlyList<ChatMessage> Messages, JsonElement Schema)
{
    /// <summary>What a model names that is no issue for an editor; it is asked for so that it is not called something else.</summary>
    public const string StyleKind = "style";

    private static readonly JsonElement IssuesSchema = ObjectOf(new()
    {
        ["window"] = TypeOf("string"),
        ["issues"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = SchemaOf(new()
            {
                ["sentence"] = TypeOf("integer"),
                ["quote"] = TypeOf("string"),
                ["kind"] = OneOf([.. SecondReading.All.Select(rule => rule.Kind), StyleKind]),
                ["severity"] = OneOf(Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant())),
                ["why"] = TypeOf("string"),
                ["repair"] = new JsonObject { ["type"] = Texts(["string", "null"]) },
            }),
        },
    });

    private static readonly JsonElement DecisionSchema = ObjectOf(new() { ["decision"] = OneOf(["keep", "drop"]) });

    /// <summary>A rough count of the tokens sent: four Latin letters or two others a token.</summary>
    public long EstimatedTokens => Messages.Sum(message => EstimateOf(message.Text));

    /// <summary>Asks for the issues of a part of the article.</summary>
    public static ReviewRequest ForIssues(string window) => new(MessagesOf(Prompt.SecondReader, window), IssuesSchema);

    /// <summary>Asks about a single finding.</summary>
    public static ReviewRequest ForDecision(string finding) => new(MessagesOf(Prompt.KeepOrDrop, finding), DecisionSchema);

    public static long EstimateOf(string text) => (long)Math.Ceiling(text.Sum(c => c < 0x80 ? 0.25 : 0.5));

    private static JsonElement ObjectOf(JsonObject properties)
    {
        using var schema = JsonDocument.Parse(SchemaOf(properties).ToJsonString());
        return schema.RootElement.Clone();
    }

    /// <summary>An object with these properties, all of them, and no others.</summary>
    private static JsonObject SchemaOf(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = Texts(properties.Select(property => property.Key)),
        ["additionalProperties"] = false,
    };

    private static JsonObject TypeOf(string name) => new() { ["type"] = name };

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = Texts(values) };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static ChatMessage[] MessagesOf(Prompt prompt, string request) =>
    [
        new(ChatRole.System, prompt.Instructions),
        .. prompt.Examples.SelectMany(example => (ChatMessage[])[new(ChatRole.User, example.Request), new(ChatRole.Assistant, example.Answer)]),
        new(ChatRole.User, request),
    ];
}
