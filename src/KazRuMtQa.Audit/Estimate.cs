using System.Globalization;
using KazRuMtQa.Audit.Store;
using MathNet.Numerics.Distributions;

namespace KazRuMtQa.Audit;

/// <summary>
/// What a sample says of the whole archive: shares with their 95 % confidence intervals (Clopper and Pearson 1934, which hold for rare things
/// and small samples too).
/// </summary>
internal static class Estimate
{
    private const double Confidence = 0.95;

    public static void Write(TextWriter writer, AuditDatabase database, long population)
    {
        var drawn = database.Connection.Scalar<long>("SELECT count(*) FROM articles WHERE status = 'checked'");
        if (drawn == 0) return;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Estimates for the {population:N0} articles of the archive from {drawn:N0}, with 95 % confidence:"));
        foreach (var (what, condition) in ((string, string)[])[("to block", "verdict = 'block'"), ("to review or block", "verdict <> 'pass'"),
            ($"likely machine-translated (of {Figures.CountedFigures.FewestWords} words and more)",
                $"words >= {Figures.CountedFigures.FewestWords} AND likelihood >= 0.5"),
            ("with a finding", "findings > 0")])
        {
            var hits = database.Connection.Scalar<long>($"SELECT count(*) FROM articles WHERE status = 'checked' AND {condition}");
            var (low, high) = Interval(hits, drawn);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {what}: {(double)hits / drawn:P1} ({low:P1} to {high:P1}), about {hits * population / drawn:N0} articles ({low * population:N0} to {high * population:N0})"));
        }
    }

    /// <summary>The interval of a share of which <paramref name="hits"/> of <paramref name="drawn"/> were seen.</summary>
    public static (double Low, double High) Interval(long hits, long drawn)
    {
        const double Tail = (1 - Confidence) / 2;
        return (hits == 0 ? 0 : Beta.InvCDF(hits, drawn - hits + 1, Tail), hits == drawn ? 1 : Beta.InvCDF(hits + 1, drawn - hits, 1 - Tail));
    }
}
