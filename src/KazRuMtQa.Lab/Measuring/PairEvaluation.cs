using System.Globalization;
using KazRuMtQa.Lab.Data;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Checks sentences that were damaged on purpose beside their sound twins: how often the damaged one gets the higher likelihood, or the
/// lower score where likelihoods are equal; a tie in both counts half.
/// </summary>
internal static class PairEvaluation
{
    /// <param name="checker">What checks.</param>
    /// <param name="path">JSON Lines with <c>mt</c> (damaged), <c>clean</c> and <c>phenomenon</c>.</param>
    /// <param name="limit">Pairs to read.</param>
    /// <exception cref="InvalidDataException">A line is not as described.</exception>
    public static Table Of(MtChecker checker, string path, int limit)
    {
        var won = Pairs(path).Take(limit).AsParallel().AsOrdered()
            .Select(pair => (pair.Phenomenon, Damaged: checker.Check(pair.Damaged), Clean: checker.Check(pair.Clean)))
            .Select(pair => (pair.Phenomenon, Won: Won(pair.Damaged, pair.Clean), Found: pair.Damaged.Findings.Count > pair.Clean.Findings.Count))
            .GroupBy(pair => pair.Phenomenon).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var table = new Table().AddColumns("phenomenon", "pairs", "damaged is likelier", "more findings");
        foreach (var group in won)
            table.AddRow(group.Key.EscapeMarkup(), $"{group.Count()}", Number(group.Average(pair => pair.Won)),
                Number(group.Average(pair => pair.Found ? 1.0 : 0)));
        if (won.Length > 1)
            table.AddRow($"mean of {won.Length}", $"{won.Sum(group => group.Count())}", Number(won.Average(group => group.Average(pair => pair.Won))),
                Number(won.Average(group => group.Average(pair => pair.Found ? 1.0 : 0))));
        return table;
    }

    private static double Won(Report damaged, Report clean)
    {
        var order = damaged.Estimate.CompareTo(clean.Estimate);
        if (order == 0) order = clean.Score.CompareTo(damaged.Score);
        return order > 0 ? 1 : order == 0 ? 0.5 : 0;
    }

    private static IEnumerable<(string Damaged, string Clean, string Phenomenon)> Pairs(string path) => ArticleFile.Records(path).Select(record =>
        record.Json["mt"] is { } damaged && record.Json["clean"] is { } clean && record.Json["phenomenon"] is { } phenomenon
            ? ((string)damaged!, (string)clean!, (string)phenomenon!)
            : throw new InvalidDataException($"{path}({record.Line}): 'mt', 'clean' or 'phenomenon' is missing."));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
