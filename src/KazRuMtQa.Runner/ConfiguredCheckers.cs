using KazRuMtQa.Configuration;
using KazRuMtQa.Files;

namespace KazRuMtQa.Runner;

/// <summary>The checker for each input, by the configuration that holds for it: the one given, or else the nearest one above the input.</summary>
internal sealed class ConfiguredCheckers(string? configuration, Func<CheckOptions, CheckOptions> wished, Baseline baseline)
{
    private readonly Dictionary<string, MtChecker> made = new(StringComparer.Ordinal);

    /// <summary>The configuration that holds for an input; empty where there is none.</summary>
    public string FileFor(string path)
    {
        var folder = path == "-" ? "." : Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        return configuration ?? ConfigurationFile.Find(folder) ?? "";
    }

    /// <param name="path">A file, or <c>-</c>, which counts as a file in the working folder.</param>
    /// <exception cref="InvalidDataException">The configuration is broken.</exception>
    public MtChecker For(string path)
    {
        var file = FileFor(path);
        if (made.TryGetValue(file, out var checker)) return checker;
        var options = file.Length == 0 ? CheckOptions.Default : ConfigurationFile.Parse(file, TextFile.Read(file).Text);
        return made[file] = new MtChecker(wished(options) with { Baseline = baseline });
    }
}
