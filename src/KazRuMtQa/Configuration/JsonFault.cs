using Newtonsoft.Json;

namespace KazRuMtQa.Configuration;

/// <summary>What is wrong with a JSON text, in words for the one who wrote it.</summary>
internal static class JsonFault
{
    /// <summary>The reader's message without the place at its end and without its own terms; no stop at the end.</summary>
    public static string Describe(JsonReaderException exception)
    {
        var message = exception.Message;
        if (message.StartsWith("Error reading JObject from JsonReader. Current", StringComparison.Ordinal)) return "a JSON object was expected";
        if (message.StartsWith("Error reading JObject", StringComparison.Ordinal) || message.StartsWith("Unexpected end", StringComparison.Ordinal))
            return "the text ends within the JSON object";
        if (message.StartsWith("Additional text", StringComparison.Ordinal)) return "more text stands after the JSON object";
        var end = message.IndexOf(" Path '", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
