using System.Globalization;

namespace KazRuMtQa.Text;

/// <summary>Figures as sentences for editors have them.</summary>
internal static class Figures
{
    /// <summary>"1 issue", "1,200 issues".</summary>
    public static string Count(int count, string one) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>"91%". Never 0 or 100%: nothing is that certain.</summary>
    public static string Percent(double share) => share switch
    {
        < 0.01 => "under 1%",
        > 0.99 => "over 99%",
        _ => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
    };
}
