using SharpFuzz;

namespace KazRuMtQa.Fuzz.Tests;

/// <summary>Takes inputs from AFL++ and tells it which ways they took.</summary>
internal static class Guided
{
    private const int Ways = 1 << 16;

    /// <summary>What an input may take of the processor: the clock on the wall would blame the code for a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>What is loaded and compiled once is so before the first input, which would take more than its second; until then the ways are written
    /// where nobody reads.</summary>
    public static unsafe void Run(string name)
    {
        fixed (byte* unread = new byte[Ways])
        {
            SharpFuzz.Common.Trace.SharedMem = unread;
            var target = Targets.All[name];
            foreach (var seed in target.Seeds()) target.Run(seed);
            Fuzzer.Run(stream => Run(target, Targets.ReadAll(stream)));
        }
    }

    private static void Run(Target target, byte[] input)
    {
        var before = Environment.CpuUsage.TotalTime;
        target.Run(input);
        if (Environment.CpuUsage.TotalTime - before > Longest) throw new TimeoutException("It took more than a second.");
    }
}
