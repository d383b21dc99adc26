using KazRuMtQa.Configuration;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>
/// The texts that are open, each with its latest check. A change ends the check of what was there before: only the newest text is worth its time.
/// </summary>
/// <param name="check">Checks a text; it may be stopped.</param>
/// <param name="publish">Takes what was found in the newest version of a text.</param>
internal sealed class OpenDocuments(Func<OpenDocument, CancellationToken, Report> check, Action<OpenDocument, Report> publish,
    Action<string> complain)
{
    private readonly Dictionary<string, Entry> open = new(StringComparer.Ordinal);

    /// <summary>While somebody types, a check that is begun at every letter is only stopped at the next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    public OpenDocument? Find(string uri) => open.GetValueOrDefault(uri)?.Document;

    /// <param name="waits">Whether more changes are likely to follow at once.</param>
    public void Put(OpenDocument document, bool waits)
    {
        Stop(document.Uri);
        var stop = new CancellationTokenSource();
        open[document.Uri] = new Entry(document, stop, Task.Run(() => Check(document, waits, stop.Token)));
    }

    public void Close(string uri)
    {
        Stop(uri);
        open.Remove(uri);
    }

    public void CheckAll()
    {
        foreach (var entry in open.Values.ToArray()) Put(entry.Document, waits: false);
    }

    /// <summary>The text with what was found in it; null when it is not open or could not be checked.</summary>
    public async Task<(OpenDocument Document, Report? Report)?> Checked(string uri, CancellationToken stop) =>
        open.TryGetValue(uri, out var entry) ? (entry.Document, await entry.Report.WaitAsync(stop).ConfigureAwait(false)) : null;

    private async Task<Report?> Check(OpenDocument document, bool waits, CancellationToken stop)
    {
        try
        {
            if (waits) await Task.Delay(Pause, stop).ConfigureAwait(false);
            var report = check(document, stop);
            stop.ThrowIfCancellationRequested();
            publish(document, report);
            return report;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception exception)
        {
            var isOfUser = exception is InvalidDataException or IOException or UnauthorizedAccessException;
            complain(isOfUser ? exception.Message : Files.Defect.Describe(exception));
            return null;
        }
    }

    private void Stop(string uri)
    {
        if (open.TryGetValue(uri, out var entry)) entry.Stop.Cancel();
    }

    private sealed record Entry(OpenDocument Document, CancellationTokenSource Stop, Task<Report?> Report);
}
