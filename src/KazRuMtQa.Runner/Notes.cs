using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner;

/// <summary>What the command says on standard error: one line for each thing that went wrong, and progress when somebody waits for it.</summary>
internal static class Notes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly Lock Line = new();
    private static bool progressIsShown;

    /// <summary>One line, whatever the message holds: names of files come from strangers.</summary>
    public static void Write(string message)
    {
        lock (Line)
        {
            Clear();
            Console.Error.WriteLine("kazrumtqa: " + Visible.Of(message));
        }
    }

    /// <summary>Shows how far the work is, from its second second on and only on a terminal that shows nothing else meanwhile.</summary>
    public static IDisposable Progress(Func<string> state, bool prints = true)
    {
        if (Console.IsErrorRedirected || (prints && !Console.IsOutputRedirected)) return new Shown(null);
        return new Shown(new Timer(_ => Show(state()), null, Patience, Step));
    }

    private static void Show(string state)
    {
        lock (Line)
        {
            Clear();
            Console.Error.Write(Visible.Of(state));
            progressIsShown = true;
        }
    }

    private static void Clear()
    {
        if (progressIsShown) Console.Error.Write("\r\e[K");
        progressIsShown = false;
    }

    private sealed class Shown(Timer? timer) : IDisposable
    {
        public void Dispose()
        {
            using (var stopped = new ManualResetEvent(false)) if (timer?.Dispose(stopped) == true) stopped.WaitOne();
            lock (Line) Clear();
        }
    }
}
