namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>What <c>AddKazRuMtQa</c> sets up.</summary>
public sealed class KazRuMtQaOptions
{
    /// <summary>How to check.</summary>
    public CheckOptions Checking { get; set; } = CheckOptions.Default;

    /// <summary>What a report means for publication.</summary>
    public PublishingPolicy Policy { get; set; } = new();

    /// <summary>Takes <see cref="Checking"/> from a <c>kazrumtqa.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not as described in the README; the message names line and column.</exception>
    public void ReadConfiguration(string path) => Checking = Configuration.ConfigurationFile.Parse(path, File.ReadAllText(path));
}
