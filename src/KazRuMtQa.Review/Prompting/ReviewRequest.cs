using System.Text.Json;
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

    private static readonly JsonElement IssuesSchema = JsonSerializer.SerializeToElement(new
    {
        type = "object",
        properties = new
        {
            window = new { type = "string" },
            issues = new
            {
                type = "array",
                items = new
                {
                    type = "object",
                    properties = new
                    {
                        sentence = new { type = "integer" },
                        quote = new { type = "string" },
                        kind = new { type = "string", @enum = (string[])[.. SecondReading.All.Select(rule => rule.Kind), StyleKind] },
                        severity = new { type = "string", @enum = Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant()) },
                        why = new { type = "string" },
                        repair = new { type = (string[])["string", "null"] },
                    },
                    required = (string[])["sentence", "quote", "kind", "severity", "why", "repair"],
                    additionalProperties = false,
                },
            },
        },
        required = (string[])["window", "issues"],
        additionalProperties = false,
    });

    private static readonly JsonElement DecisionSchema = JsonSerializer.SerializeToElement(new
    {
        type = "object",
        properties = new { decision = new { type = "string", @enum = (string[])["keep", "drop"] } },
        required = (string[])["decision"],
        additionalProperties = false,
    });

    /// <summary>A rough count of the tokens sent: four Latin letters or two others a token.</summary>
    public long EstimatedTokens => Messages.Sum(message => EstimateOf(message.Text));

    /// <summary>Asks for the issues of a part of the article.</summary>
    public static ReviewRequest ForIssues(string window) => new(MessagesOf(Prompt.SecondReader, window), IssuesSchema);

    /// <summary>Asks about a single finding.</summary>
    public static ReviewRequest ForDecision(string finding) => new(MessagesOf(Prompt.KeepOrDrop, finding), DecisionSchema);

    public static long EstimateOf(string text) => (long)Math.Ceiling(text.Sum(c => c < 0x80 ? 0.25 : 0.5));

    private static ChatMessage[] MessagesOf(Prompt prompt, string request) =>
    [
        new(ChatRole.System, prompt.Instructions),
        .. prompt.Examples.SelectMany(example => (ChatMessage[])[new(ChatRole.User, example.Request), new(ChatRole.Assistant, example.Answer)]),
        new(ChatRole.User, request),
    ];
}
