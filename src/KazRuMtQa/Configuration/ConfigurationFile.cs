using KazRuMtQa.Rules;
using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Configuration;

/// <summary>
/// Reads <c>kazrumtqa.json</c> into <see cref="CheckOptions"/>. Strict: an unknown key, an unknown rule, a wrong type or a broken file is an
/// error that names file, line and column.
/// </summary>
public static class ConfigurationFile
{
    /// <summary>The name that <see cref="Find"/> looks for.</summary>
    public const string FileName = "kazrumtqa.json";

    /// <summary>The nearest configuration file in the folder or above it; null when there is none.</summary>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, FileName);
            if (File.Exists(file)) return file;
        }

        return null;
    }

    /// <exception cref="InvalidDataException">The file is not as described; the message begins with its path, line and column.</exception>
    public static CheckOptions Parse(string path, string json)
    {
        JObject root;
        try
        {
            root = JObject.Parse(json,
                new JsonLoadSettings
                {
                    DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                    LineInfoHandling = LineInfoHandling.Load
                });
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException($"{path}({exception.LineNumber},{exception.LinePosition}): {JsonFault.Describe(exception)}.", exception);
        }

        return new Reader(path).Read(root);
    }

    private sealed class Reader(string path)
    {
        public CheckOptions Read(JObject root)
        {
            var options = CheckOptions.Default;
            foreach (var property in root.Properties())
            {
                options = property.Name switch
                {
                    // For editors that complete what is typed.
                    "$schema" => Text(property) is not null ? options : options,
                    "rules" => Rules(options, Typed<JObject>(property, "an object")),
                    "minimumConfidence" => options with { MinimumConfidence = Number(property, 0, 1) },
                    "reviewBelow" => options with { ReviewBelow = Number(property, 0, 100) },
                    "reviewFrom" => options with { ReviewFrom = Number(property, 0, 1) },
                    "blockFrom" => options with { BlockFrom = Number(property, 0, 1) },
                    "blockBelow" => options with { BlockBelow = Number(property, 0, 100) },
                    "blockOnCritical" =>
                        options with
                        {
                            BlockOnCritical = property.Value.Type == JTokenType.Boolean
                            ? (bool)property.Value
                            : throw Fault(property.Value, "blockOnCritical must be true or false.")
                        },
                    "ignoredZones" =>
                        options with { IgnoredZones = Texts(property).Aggregate(Zones.None, (zones, name) => zones | Zone(property, name)) },
                    "vocabulary" => Vocabulary(options, Typed<JObject>(property, "an object")),
                    // How an archive is read; the command that reads it looks into it.
                    "audit" => Typed<JObject>(property, "an object") is not null ? options : options,
                    // Which language model reads as second reader; the package that asks it looks into it.
                    "review" => Typed<JObject>(property, "an object") is not null ? options : options,
                    _ => throw Fault(property, $"unknown key '{property.Name}'."),
                };
            }

            return options;
        }

        private CheckOptions Rules(CheckOptions options, JObject rules)
        {
            var disabled = new HashSet<string>(StringComparer.Ordinal);
            var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
            foreach (var property in rules.Properties())
            {
                var id = RenamedRules.Present(property.Name);
                if (!RuleCatalogue.Knows(id))
                {
                    var known = RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Family });
                    throw Fault(property, $"there is no rule or family '{property.Name}'.{Nearest.Hint(id, known)}");
                }


                switch ((property.Value as JValue)?.Value as string)
                {
                    case "off": disabled.Add(id); break;
                    case "on": break;
                    case "minor": severities[id] = Severity.Minor; break;
                    case "major": severities[id] = Severity.Major; break;
                    case "critical": severities[id] = Severity.Critical; break;
                    default: throw Fault(property.Value, "expected \"on\", \"off\", \"minor\", \"major\" or \"critical\".");
                }
            }

            return options with { DisabledRules = disabled, Severities = severities };
        }

        private CheckOptions Vocabulary(CheckOptions options, JObject vocabulary)
        {
            foreach (var property in vocabulary.Properties())
            {
                options = property.Name switch
                {
                    "accept" => options with { AcceptedWords = Texts(property).ToHashSet(StringComparer.OrdinalIgnoreCase) },
                    "prefer" => options with { PreferredTerms = Preferred(Typed<JObject>(property, "an object")) },
                    "forbid" => options with { ForbiddenTerms = Texts(property).ToHashSet(StringComparer.OrdinalIgnoreCase) },
                    _ => throw Fault(property, $"unknown key '{property.Name}'."),
                };
            }

            return options;
        }

        private Dictionary<string, string> Preferred(JObject terms)
        {
            var preferred = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var term in terms.Properties())
            {
                if (string.IsNullOrWhiteSpace(term.Name)) throw Fault(term, "a term is empty.");
                if (!preferred.TryAdd(term.Name, Text(term))) throw Fault(term, $"'{term.Name}' is there twice; capitals make no difference.");
            }

            return preferred;
        }

        private Zones Zone(JProperty property, string name) =>
            Enum.TryParse<Zones>(name, ignoreCase: true, out var zone) && !int.TryParse(name, out _)
                ? zone
                : throw Fault(property.Value, $"there is no zone '{name}'.");

        private double Number(JProperty property, double low, double high) =>
            property.Value.Type is JTokenType.Integer or JTokenType.Float && (double)property.Value is var value && value >= low && value <= high
                ? value
                : throw Fault(property.Value, $"{property.Name} must be a number from {low} to {high}.");

        private string Text(JProperty property) =>
            property.Value.Type == JTokenType.String ? (string)property.Value! : throw Fault(property.Value, $"{property.Name} must be a string.");

        private string[] Texts(JProperty property) => Typed<JArray>(property, "an array").Select(item =>
            item.Type == JTokenType.String && !string.IsNullOrWhiteSpace((string?)item)
                ? (string)item!
                : throw Fault(item, $"{property.Name} must hold strings that are not empty.")).ToArray();

        private T Typed<T>(JProperty property, string what)
            where T : JToken => property.Value as T ?? throw Fault(property.Value, $"{property.Name} must be {what}.");

        private InvalidDataException Fault(JToken token, string message)
        {
            var place = (IJsonLineInfo)token;
            return new InvalidDataException($"{path}({place.LineNumber},{place.LinePosition}): {message}");
        }
    }
}
