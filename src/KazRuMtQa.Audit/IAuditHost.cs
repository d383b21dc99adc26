namespace KazRuMtQa.Audit;

/// <summary>The program that runs an audit: what is said to people goes through it, and it may ask the audit to stop.</summary>
internal interface IAuditHost
{
    /// <summary>Where the summary goes.</summary>
    TextWriter Output { get; }

    /// <summary>One line about something that is not as it should be.</summary>
    void Note(string message);

    /// <summary>Shows how far the work is until disposed.</summary>
    IDisposable ShowProgress(Func<string> state);

    /// <summary>
    /// Until disposed, the host calls <paramref name="stop"/> when somebody wants the work to end early; what was read is still written.
    /// </summary>
    IDisposable OnInterruption(Action stop);
}
