using System.Net;
using KazRuMtQa.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Review.Configuration;

/// <summary>
/// The section <c>review</c> of <c>kazrumtqa.json</c>: which model reads as second reader, where it is, what it may cost, and how far articles may
/// be sent. Strict, as the rest of the file: what is not known is an error with its place.
/// </summary>
internal sealed record ReviewSettings(string File)
{
    /// <summary>The variable that holds the key of the server.</summary>
    public const string KeyVariable = "KAZRUMTQA_REVIEW_KEY";

    /// <summary>The variable by which a machine forbids more than any configuration allows.</summary>
    public const string SendingVariable = "KAZRUMTQA_REVIEW_SENDING";

    private const string DefaultEndpoint = "http://127.0.0.1:11434";

    public Protocol Protocol { get; init; } = Protocol.Ollama;

    public Uri Endpoint { get; init; } = new(DefaultEndpoint);

    public string Model { get; init; } = "";

    /// <summary>A file whose first line is the key; null where the variable has it, or none is needed.</summary>
    public string? KeyFile { get; init; }

    public Sending Sending { get; init; } = Sending.ThisMachine;

    /// <summary>The most calls of a run.</summary>
    public int Calls { get; init; } = 200;

    /// <summary>The most tokens of a run, sent and answered.</summary>
    public int Tokens { get; init; } = 1_000_000;

    public int Seconds { get; init; } = 90;

    public int Retries { get; init; } = 2;

    /// <summary>The folder of answers that are kept; null for those of the process alone.</summary>
    public string? Cache { get; init; }

    public bool AskAgain { get; init; }

    /// <summary>Whether the server is on this machine.</summary>
    public bool IsLocal => Endpoint.IsLoopback || (IPAddress.TryParse(Endpoint.Host, out var address) && IPAddress.IsLoopback(address));

    /// <returns>Null where the file says nothing of a second reader.</returns>
    /// <exception cref="InvalidDataException">The section is not as described; the message begins with the path, line and column.</exception>
    public static ReviewSettings? Parse(string path, string json)
    {
        JObject root;
        try
        {
            root = JObject.Parse(json, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load });
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException($"{path}({exception.LineNumber},{exception.LinePosition}): {JsonFault.Describe(exception)}.", exception);
        }

        return root["review"] is JObject section ? new Reader(path).Read(section) : null;
    }

    private sealed class Reader(string path)
    {
        public ReviewSettings Read(JObject section)
        {
            var settings = new ReviewSettings(path);
            foreach (var property in section.Properties())
            {
                settings = property.Name switch
                {
                    "protocol" => settings with { Protocol = OneOf(property, ("ollama", Protocol.Ollama), ("openai", Protocol.OpenAI)) },
                    "endpoint" => settings with { Endpoint = Address(property) },
                    "model" => settings with { Model = Text(property) },
                    "keyFile" => settings with { KeyFile = Beside(Text(property)) },
                    "sending" => settings with { Sending = OneOf(property, [.. SendingNames]) },
                    "calls" => settings with { Calls = Number(property, 1, int.MaxValue) },
                    "tokens" => settings with { Tokens = Number(property, 1, int.MaxValue) },
                    "seconds" => settings with { Seconds = Number(property, 1, 3600) },
                    "retries" => settings with { Retries = Number(property, 0, 10) },
                    "cache" => settings with { Cache = Beside(Text(property)) },
                    "askAgain" => settings with { AskAgain = Flag(property) },
                    "key" or "apiKey" => throw Fault(property, $"a key does not belong here: set {KeyVariable}, or name a file with 'keyFile'."),
                    _ => throw Fault(property, $"unknown key '{property.Name}'."),
                };
            }

            if (settings.Model.Length == 0 && settings.Sending != Sending.Nowhere)
                throw Fault(section, "'model' is missing: the name of the model that reads.");
            return settings;
        }

        private string Beside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", file);

        private T OneOf<T>(JProperty property, params (string Name, T Value)[] values)
        {
            foreach (var (name, value) in values) if ((property.Value as JValue)?.Value as string == name) return value;
            throw Fault(property.Value, $"{property.Name} must be {string.Join(" or ", values.Select(value => $"\"{value.Name}\""))}.");
        }

        private bool Flag(JProperty property) =>
            property.Value.Type == JTokenType.Boolean ? (bool)property.Value : throw Fault(property.Value, $"{property.Name} must be true or false.");

        private Uri Address(JProperty property) =>
            Uri.TryCreate(Text(property), UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "" }
            ? address
            : throw Fault(property.Value, "endpoint must be an address such as http://127.0.0.1:11434, without a name or password in it.");

        private string Text(JProperty property) => property.Value.Type == JTokenType.String && !string.IsNullOrWhiteSpace((string?)property.Value)
            ? (string)property.Value!
            : throw Fault(property.Value, $"{property.Name} must be a string that is not empty.");

        private int Number(JProperty property, int least, int most) =>
            property.Value is JValue { Value: long value } && value >= least && value <= most
            ? (int)value
            : throw Fault(property.Value, $"{property.Name} must be a whole number from {least} to {most}.");

        private InvalidDataException Fault(JToken token, string message)
        {
            var place = (IJsonLineInfo)token;
            return new InvalidDataException($"{path}({place.LineNumber},{place.LinePosition}): {message}");
        }
    }

    /// <summary>What <c>sending</c> and the variable may say.</summary>
    public static IReadOnlyList<(string Name, Sending Value)> SendingNames { get; } =
        [("nowhere", Sending.Nowhere), ("this-machine", Sending.ThisMachine), ("anywhere", Sending.Anywhere)];
}
