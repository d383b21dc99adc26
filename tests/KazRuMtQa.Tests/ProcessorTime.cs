using System.Diagnostics;
using System.Globalization;

namespace KazRuMtQa.Tests;

/// <summary>
/// Processor time of the present thread, for tests of how work grows. Waiting for a busy machine does not count in it, and nothing is compared but
/// work with work: so the tests hold on a slow machine too.
/// </summary>
internal static class ProcessorTime
{
    private const string Statistics = "/proc/thread-self/schedstat";
    private const int Attempts = 6;

    /// <summary>Work of this size needs no comparison: on texts of tens of thousands of characters quadratic work takes longer.</summary>
    private static readonly TimeSpan Small = TimeSpan.FromSeconds(0.3);

    public static TimeSpan Of(Action work)
    {
        var started = Now();
        work();
        return Now() - started;
    }

    /// <summary>
    /// Whether four times the text costs more than eight times the work: four is linear, sixteen quadratic. One attempt that looks linear is enough,
    /// as other work on the machine can only make the second look larger.
    /// </summary>
    public static bool IsSteep(Action once, Action fourTimes)
    {
        if (Of(fourTimes) < Small) return false;
        once();
        for (var i = 0; i < Attempts; i++) if (Of(fourTimes) < 8 * Of(once)) return false;
        return true;
    }

    private static TimeSpan Now() => File.Exists(Statistics)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);
}
