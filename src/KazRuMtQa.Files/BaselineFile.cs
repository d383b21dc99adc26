using KazRuMtQa.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Files;

/// <summary>A baseline as a file: <c>{"dismissed":["rule:hash", …]}</c>, sorted, so that a change shows as a small diff.</summary>
internal static class BaselineFile
{
    /// <exception cref="ToolException">The file cannot be read or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var keys = JObject.Parse(TextFile.Read(path).Text)["dismissed"] as JArray ?? throw new ToolException($"{path}: no array “dismissed”.");
            return new Baseline(keys.Select(key =>
                key.Type == JTokenType.String ? (string)key! : throw new ToolException($"{path}: “dismissed” must hold strings.")));
        }
        catch (JsonReaderException exception)
        {
            throw new ToolException($"{path}({exception.LineNumber},{exception.LinePosition}): {JsonFault.Describe(exception)}.", exception);
        }
    }

    public static void Write(TextWriter writer, IEnumerable<Report> reports)
    {
        var keys = reports.SelectMany(report => report.Findings).Select(finding => finding.BaselineKey).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal);
        writer.WriteLine(new JObject { ["dismissed"] = new JArray(keys) }.ToString(Formatting.Indented));
    }
}
