using System.Globalization;

namespace KazRuMtQa.Text;

/// <summary>Figures as sentences for editors have them.</summary>
internal static class Figures
{
    /// <summary>"1 issue", "1,200 issues".</summary>
    public static string Count(int count, string one) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>
    /// "91%". Never 0 or 100%: nothing is that certain. Rounded from the three decimals that reports give, half up, as the page does: one likelihood
    /// is one figure everywhere.
    /// </summary>
    public static string Percent(double share) => Math.Round(share, 3) switch
    {
        < 0.01 => "under 1%",
        > 0.99 => "over 99%",
        var told => Math.Round(told * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
    };
}
