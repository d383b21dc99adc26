using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using KazRuMtQa.Review;
using KazRuMtQa.Review.Configuration;

namespace KazRuMtQa.Runner;

/// <summary>
/// The second reader for each input, by the configuration that holds for it. What a reading will cost is said before it is begun, and what it did
/// cost when the run is over; a model that fails costs no article its report.
/// </summary>
internal sealed class SecondReaders(ConfiguredCheckers checkers, bool asksAgain, int? mostCalls) : IDisposable
{
    private readonly Dictionary<string, ConfiguredReader> opened = new(StringComparer.Ordinal);
    private readonly List<ReviewSummary> done = [];

    /// <param name="path">A file, or <c>-</c>.</param>
    /// <exception cref="ToolException">No configuration names a second reader for the input, or it forbids to send articles.</exception>
    public ConfiguredReader For(string path)
    {
        var file = checkers.FileFor(path);
        if (opened.TryGetValue(file, out var reader)) return reader;
        var settings = file.Length == 0 ? null : ReviewSettings.Parse(file, TextFile.Read(file).Text);
        if (settings is null)
            throw new ToolException($"--review: no kazrumtqa.json with a section “review” holds for {path}; it names the model.");
        return opened[file] = ConfiguredReader.Open(settings, Environment.GetEnvironmentVariable, mostCalls);
    }

    /// <summary>The report with what the second reader found as well.</summary>
    public Report Read(string path, Report report)
    {
        var configured = For(path);
        var reader = configured.With(checkers.For(path), Changed);
        Notes.Write($"{path}: second reader: {configured.Describe(reader.Estimate(report.Article))}.");
        var read = reader.AddTo(report, null, configured.Budget).GetAwaiter().GetResult();
        if (read.Review is { } summary)
        {
            done.Add(summary);
            foreach (var (fault, count) in summary.Faults)
            {
                var answers = count == 1 ? "an answer" : $"{count} answers";
                Notes.Write($"{path}: second reader: {answers} could not be used ({fault}); the article's own report stands.");
            }
        }

        return read;
    }

    /// <summary>Says what the run has cost.</summary>
    public void WriteTotal()
    {
        if (done.Count == 0) return;
        var about = done.Exists(summary => summary.IsEstimate) ? "about " : "";
        var (calls, cached) = (done.Sum(summary => summary.Calls), done.Sum(summary => summary.Cached));
        var (input, output) = (done.Sum(summary => summary.InputTokens), done.Sum(summary => summary.OutputTokens));
        var kept = done.Sum(summary => summary.Kept);
        var tokens = string.Create(CultureInfo.InvariantCulture, $"{about}{input:N0} tokens in and {output:N0} out");
        var rest = string.Create(CultureInfo.InvariantCulture, $"{cached:N0} known from before; {Wording.Count(kept, "finding")} kept");
        Notes.Write($"second reader in all: {Wording.Count(calls, "call")}, {tokens}, {rest}.");
    }

    private ReviewOptions Changed(ReviewOptions options) => options with { AsksAgain = options.AsksAgain || asksAgain };

    public void Dispose()
    {
        foreach (var reader in opened.Values) reader.Dispose();
    }
}
