using KazRuMtQa.Audit;

namespace KazRuMtQa.Runner;

/// <summary>
/// An audit at a terminal: progress on standard error, as a live line or, in a log, as a line every ten seconds; the first signal lets it end in
/// order.
/// </summary>
internal sealed class AuditTerminal : IAuditHost
{
    private static readonly TimeSpan LogStep = TimeSpan.FromSeconds(10);

    private Interruption.Ending? ending;

    /// <summary>The exit code of the signal that ended the audit early; null when none did.</summary>
    public int? Signal => ending?.ExitCode;

    public TextWriter Output => Console.Out;

    public void Note(string message) => Notes.Write(message);

    public IDisposable ShowProgress(Func<string> state) =>
        Console.IsErrorRedirected ? new Timer(_ => Notes.Write(state()), null, LogStep, LogStep) : Notes.Progress(state, prints: false);

    public IDisposable OnInterruption(Action stop) => ending = Interruption.Instead(stop);
}
