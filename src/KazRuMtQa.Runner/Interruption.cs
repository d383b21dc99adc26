using System.Runtime.InteropServices;
using KazRuMtQa.Files;

namespace KazRuMtQa.Runner;

/// <summary>
/// Ctrl-C and SIGTERM: the line being written is finished, half-written files are deleted, and the exit code is the one shells expect
/// (130, 143). What was printed stays.
/// </summary>
internal static class Interruption
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly Lock Output = new();
    private static Ending? current;
    private static volatile bool isLeftToHost;

    /// <summary>Handles the signals until disposed.</summary>
    public static IDisposable Handle() => new Registrations(
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, 130)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, 143)));

    /// <summary>From now on a host that runs in this process ends it, when it has finished what it is doing.</summary>
    public static void LeaveToHost() => isLeftToHost = true;

    /// <summary>Writes something that must not be cut in two.</summary>
    public static void Whole(Action write)
    {
        lock (Output) write();
    }

    /// <summary>Until disposed, the first signal asks the work to come to an end by itself; only a second one ends it at once.</summary>
    public static Ending Instead(Action stop)
    {
        var ending = new Ending(stop);
        Volatile.Write(ref current, ending);
        return ending;
    }

    private static void Stop(PosixSignalContext context, int exitCode)
    {
        if (isLeftToHost) return;
        context.Cancel = true;
        if (Volatile.Read(ref current) is { } ending && ending.Ask(exitCode)) return;
        // Not for ever: the reader of a full pipe may never read on.
        Output.TryEnter(LongestWait);
        UnfinishedFiles.Delete();
        Environment.Exit(exitCode);
    }

    /// <summary>Work that ends by itself when asked.</summary>
    public sealed class Ending(Action stop) : IDisposable
    {
        /// <summary>The exit code of the signal that asked; null while none did.</summary>
        public int? ExitCode { get; private set; }

        /// <returns>False when it was asked before.</returns>
        public bool Ask(int exitCode)
        {
            if (ExitCode is not null) return false;
            ExitCode = exitCode;
            stop();
            return true;
        }

        public void Dispose() => Volatile.Write(ref current, null);
    }

    private sealed class Registrations(params IDisposable[] registrations) : IDisposable
    {
        public void Dispose() => Array.ForEach(registrations, registration => registration.Dispose());
    }
}
