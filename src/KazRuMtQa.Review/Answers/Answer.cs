using System.Text.Json;
using System.Text.RegularExpressions;
using KazRuMtQa.Review.Prompting;

namespace KazRuMtQa.Review.Answers;

/// <summary>Why an answer cannot be used. The names are what reports count them by.</summary>
internal enum AnswerFault
{
    /// <summary>It ends within its JSON, or the model says that it ran out of room.</summary>
    Cut,

    /// <summary>It is no JSON.</summary>
    NotJson,

    /// <summary>It is JSON, but not what was asked for.</summary>
    WrongForm,

    /// <summary>It is about another part, or quotes nothing that stands in this one.</summary>
    OtherArticle,
    Empty,

    /// <summary>It did not come in time.</summary>
    Slow,

    /// <summary>The model declined.</summary>
    Refused,

    /// <summary>It is longer than any honest answer.</summary>
    Oversized,

    /// <summary>The model cannot be reached, or its server fails.</summary>
    Unreachable,

    /// <summary>The server does not accept the key.</summary>
    Denied,

    /// <summary>The server has too much to do, however often it is asked.</summary>
    Busy,

    /// <summary>The limit of the run was reached before it was asked for.</summary>
    Limit,
}

/// <summary>What the model says of one place, unchecked.</summary>
internal sealed record Proposal(int Sentence, string Quote, string Kind, string Severity, string Why, string? Repair);

/// <summary>What came back, read as far as its form goes: whether any of it is true is another question.</summary>
/// <param name="Proposals">In the order of the answer.</param>
/// <param name="Malformed">Items that lack a field or have one of another type.</param>
/// <param name="Fault">Why there is nothing; null for a sound answer.</param>
internal sealed partial record Answer(IReadOnlyList<Proposal> Proposals, int Malformed, AnswerFault? Fault)
{
    /// <summary>A hundred long issues fill a quarter of it.</summary>
    private const int LongestAnswer = 128 * 1024;

    public static Answer Faulty(AnswerFault fault) => new([], 0, fault);

    /// <param name="text">The words of the model.</param>
    /// <param name="window">What it was asked about.</param>
    public static Answer Read(string text, Window window)
    {
        using var parsed = Parse(text, out var fault);
        if (parsed is null) return Faulty(fault);
        if (parsed.RootElement is not { ValueKind: JsonValueKind.Object } root || TextOf(root, "window") is not { } id
            || !root.TryGetProperty("issues", out var issues) || issues.ValueKind != JsonValueKind.Array)
            return Faulty(AnswerFault.WrongForm);
        if (id != window.Id) return Faulty(AnswerFault.OtherArticle);
        var proposals = issues.EnumerateArray().Select(ProposalOf).ToArray();
        var sound = proposals.OfType<Proposal>().ToArray();
        return sound.Length > 0 && !sound.Any(proposal => window[proposal.Sentence]?.Shown.Contains(proposal.Quote, StringComparison.Ordinal) == true)
            ? Faulty(AnswerFault.OtherArticle)
            : new Answer(sound, proposals.Length - sound.Length, null);
    }

    /// <summary>Whether the answer to a second question says that the finding is to be dropped; null where it says neither.</summary>
    public static bool? IsDropped(string text)
    {
        using var parsed = Parse(text, out _);
        if (parsed?.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("decision", out var decision)) return null;
        return decision.ValueKind != JsonValueKind.String ? null : decision.GetString() switch { "drop" => true, "keep" => false, _ => null };
    }

    /// <summary>The object in the words of the model. What models put around it, their thinking and a fence of Markdown, is no fault.</summary>
    private static JsonDocument? Parse(string text, out AnswerFault fault)
    {
        fault = AnswerFault.NotJson;
        if (text.Length > LongestAnswer)
        {
            fault = AnswerFault.Oversized;
            return null;
        }

        var end = text.LastIndexOf("</think>", StringComparison.Ordinal);
        var json = (end < 0 ? text : text[(end + "</think>".Length)..]).Trim();
        var line = json.IndexOf('\n', StringComparison.Ordinal);
        if (line > 0 && json.StartsWith("```", StringComparison.Ordinal)) json = json[(line + 1)..];
        if (json.EndsWith("```", StringComparison.Ordinal)) json = json[..^3].TrimEnd();
        if (json.Length == 0)
        {
            fault = text.Trim().Length == 0 ? AnswerFault.Empty : AnswerFault.Cut;
            return null;
        }

        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException)
        {
            fault = json[0] == '{' && EndsWithin(json) ? AnswerFault.Cut
                : Refusal().IsMatch(json) ? AnswerFault.Refused
                : AnswerFault.NotJson;
            return null;
        }
    }

    /// <summary>Whether the JSON is sound as far as it goes.</summary>
    private static bool EndsWithin(string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                // To its end, or to what breaks it.
            }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Proposal? ProposalOf(JsonElement issue)
    {
        if (issue.ValueKind != JsonValueKind.Object || !issue.TryGetProperty("sentence", out var number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var sentence))
            return null;
        var (quote, kind, severity) = (TextOf(issue, "quote"), TextOf(issue, "kind"), TextOf(issue, "severity"));
        if (quote is null || kind is null || severity is null) return null;
        if (issue.TryGetProperty("repair", out var repair) && repair.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) return null;
        return new Proposal(sentence, quote, kind, severity, TextOf(issue, "why") ?? "", TextOf(issue, "repair"));
    }

    private static string? TextOf(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped.
            return null;
        }
    }

    [GeneratedRegex(
        @"^(I('|’)m sorry|Sorry|I can('|’)?t|I cannot|I am unable|I('|’)m (unable|not able)|I won('|’)t|Unfortunately, I|As an AI)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
