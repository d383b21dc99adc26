namespace KazRuMtQa.Files;

/// <summary>The files being written beside their targets, so that whoever ends the process early can delete them.</summary>
internal static class UnfinishedFiles
{
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal);

    /// <summary>Counts a file as unfinished until disposed.</summary>
    public static IDisposable Add(string path)
    {
        lock (Paths) Paths.Add(path);
        return new Finished(path);
    }

    public static void Delete()
    {
        lock (Paths) foreach (var path in Paths) File.Delete(path);
    }

    private sealed class Finished(string path) : IDisposable
    {
        public void Dispose()
        {
            lock (Paths) Paths.Remove(path);
        }
    }
}
