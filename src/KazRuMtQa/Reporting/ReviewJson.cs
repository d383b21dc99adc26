using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>What a second reader was asked, as fields of an object.</summary>
internal static class ReviewJson
{
    public static void Write(JsonWriter json, ReviewSummary review)
    {
        json.Property("model", review.Model);
        json.Property("prompt", review.Prompt);
        json.Property("windows", review.Windows);
        json.Property("windowsRead", review.WindowsRead);
        json.Property("calls", review.Calls);
        json.Property("cached", review.Cached);
        json.Property("inputTokens", review.InputTokens);
        json.Property("outputTokens", review.OutputTokens);
        json.Property("estimate", review.IsEstimate);
        json.Property("kept", review.Kept);
        json.Object("dropped", () => WriteCounts(json, review.Dropped));
        json.Object("faults", () => WriteCounts(json, review.Faults));
    }

    private static void WriteCounts(JsonWriter json, IReadOnlyDictionary<string, int> counts)
    {
        foreach (var (name, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.Property(name, count);
    }
}
