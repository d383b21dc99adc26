using System.Globalization;

namespace KazRuMtQa.Lab.Training;

/// <summary>Draws a calibration table as SVG: likelihood across, share of machine translations up; the dashed line is where they agree.</summary>
internal static class CalibrationPlot
{
    private const int Size = 320;
    private const int Margin = 48;

    public static string Of(IReadOnlyList<(double Likelihood, double Machine, int Articles)> tenths)
    {
        ArgumentNullException.ThrowIfNull(tenths);
        var most = tenths.Max(tenth => tenth.Articles);
        var line = string.Join(' ', tenths.Select(tenth => Invariant($"{X(tenth.Likelihood):0.#},{Y(tenth.Machine):0.#}")));
        var points = tenths.Select(tenth => Invariant(
            $"""<circle cx="{X(tenth.Likelihood):0.#}" cy="{Y(tenth.Machine):0.#}" r="{3 + (7 * Math.Sqrt((double)tenth.Articles / most)):0.#}"><title>{tenth.Likelihood:0.00}: {tenth.Machine:0.00} of {tenth.Articles} articles</title></circle>"""));
        var marks = new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(at => Invariant(
            $"""<text x="{X(at):0.#}" y="{Y(0) + 18:0.#}" text-anchor="middle">{at}</text><text x="{X(0) - 8:0.#}" y="{Y(at) + 4:0.#}" text-anchor="end">{at}</text>"""));
        return Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size + (2 * Margin)} {Size + (2 * Margin)}" font-family="sans-serif" font-size="12" role="img" aria-label="Calibration of the article likelihood on held-out articles">
            <rect width="100%" height="100%" fill="#fff"/>
            <rect x="{X(0)}" y="{Y(1)}" width="{Size}" height="{Size}" fill="none" stroke="#999"/>
            <line x1="{X(0)}" y1="{Y(0)}" x2="{X(1)}" y2="{Y(1)}" stroke="#999" stroke-dasharray="4 4"/>
            {string.Concat(marks)}
            <text x="{X(0.5)}" y="{Y(0) + 38}" text-anchor="middle">likelihood given</text>
            <text transform="translate({X(0) - 36} {Y(0.5)}) rotate(-90)" text-anchor="middle">share that was machine translation</text>
            <polyline points="{line}" fill="none" stroke="#1f5fa8" stroke-width="2"/>
            <g fill="#1f5fa8">{string.Concat(points)}</g>
            </svg>

            """);
    }

    private static double X(double value) => Margin + (value * Size);

    private static double Y(double value) => Margin + ((1 - value) * Size);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
