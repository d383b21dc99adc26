using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Prompting;

namespace KazRuMtQa.Review.Checks;

/// <summary>The question about a single finding: its sentence between its neighbours, and what was said of it.</summary>
internal static class SecondQuestion
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Window window, Proposal proposal) => new JsonObject
    {
        ["before"] = window[proposal.Sentence - 1]?.Shown ?? "",
        ["sentence"] = window[proposal.Sentence]!.Shown,
        ["after"] = window[proposal.Sentence + 1]?.Shown ?? "",
        ["quote"] = proposal.Quote,
        ["kind"] = proposal.Kind,
        ["why"] = proposal.Why,
        ["repair"] = proposal.Repair,
    }.ToJsonString(Compact);
}
