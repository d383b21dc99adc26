using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Files;
using KazRuMtQa.Languages;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Results;

/// <summary>
/// What articles are checked with, as far as it can change a result: library (rules, measured confidences and word lists are within), models,
/// configuration and baseline. Equal versions give equal results.
/// </summary>
internal sealed record CheckerVersion(string Tool, string Library, string Models, string Configuration, string Baseline)
{
    public string Hash { get; } = Hex(Encoding.UTF8.GetBytes(string.Join('\n', Tool, Library, Models, Configuration, Baseline)));

    /// <param name="options">How to check.</param>
    /// <param name="reading">How the archive is read: other fields make other articles of the same records.</param>
    public static CheckerVersion Of(CheckOptions options, ReaderOptions reading) => new(
        ToolVersion.Current, HashOfFile(LibraryFile.Path), ModelHashes(), ConfigurationOf(options, reading),
        Hex(Encoding.UTF8.GetBytes(string.Join('\n', options.Baseline.Keys))));

    /// <summary>Number and hash of the rules with their confidences, for the manifest.</summary>
    public static (int Count, string Hash) Rules() => (RuleCatalogue.All.Count,
        Hex(Encoding.UTF8.GetBytes(string.Join('\n',
            RuleCatalogue.All.Select(rule => $"{rule.Id} {rule.Severity} {KazRuMtQa.Models.Bundled.Evidence.ConfidenceOf(rule):R}")))));

    /// <summary>The model files beside the library, with their hashes, as JSON.</summary>
    private static string ModelHashes()
    {
        var folder = KazRuMtQa.Models.Bundled.Folder.Path!;
        var models = new JObject();
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                models[Path.GetRelativePath(folder, file).Replace('\\', '/')] = HashOfFile(file);
        }

        return models.ToString(Formatting.None);
    }

    private static string HashOfFile(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..32];
    }

    /// <summary>The options in one fixed form, whatever the file they came from looks like.</summary>
    private static string ConfigurationOf(CheckOptions options, ReaderOptions reading)
    {
        var rules = new JObject();
        foreach (var (rule, severity) in options.Severities.OrderBy(pair => pair.Key, StringComparer.Ordinal)) rules[rule] = Lower.Of(severity);
        foreach (var rule in options.DisabledRules.Order(StringComparer.Ordinal)) rules[rule] = "off";
        return new JObject
        {
            ["rules"] = rules,
            ["minimumConfidence"] = options.MinimumConfidence,
            ["depth"] = Lower.Of(options.Depth),
            ["reviewBelow"] = options.ReviewBelow,
            ["blockBelow"] = options.BlockBelow,
            ["reviewFrom"] = options.ReviewFrom,
            ["blockFrom"] = options.BlockFrom,
            ["blockOnCritical"] = options.BlockOnCritical,
            ["ignoredZones"] = options.IgnoredZones.ToString(),
            ["accept"] = new JArray(options.AcceptedWords.Order(StringComparer.Ordinal)),
            ["prefer"] =
                new JArray(options.PreferredTerms.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} → {pair.Value}")),
            ["forbid"] = new JArray(options.ForbiddenTerms.Order(StringComparer.Ordinal)),
            ["fields"] = new JArray(reading.Fields.Mapped.OrderBy(pair => pair.Key)
                .Select(pair => $"{FieldMap.NameOf(pair.Key)}={string.Join('|', pair.Value)}")),
            ["query"] = reading.Query,
            ["wholePages"] = reading.WholePages,
        }.ToString(Formatting.None);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
}
