using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// The sources below the paths of an audit, in the order of their names, folder by folder, so that every machine meets them in the same order. Only
/// the names of one folder at a time are kept. Hidden files, and the audit's own folder, are no part of an archive.
/// </summary>
internal sealed class SourceWalk(IReadOnlyList<string> roots, SourceFormat? format, string outputFolder)
{
    private readonly string output = Path.GetFullPath(outputFolder);

    /// <exception cref="ToolException">A path is not there.</exception>
    public void MustExist()
    {
        foreach (var root in roots)
        {
            if (!PostgreSqlAddress.IsAddress(root) && !File.Exists(root) && !Directory.Exists(root))
                throw new ToolException($"{root}: no such file or folder.");
        }
    }

    public IEnumerable<Source> Sources()
    {
        foreach (var root in roots)
        {
            if (!Directory.Exists(root)) yield return Source.Of(root, root, format);
            else foreach (var (path, isFolder) in FilesIn(root)) yield return Source.Of(root, path, isFolder ? WholeFileReader.Text : format);
        }
    }

    /// <summary>Bytes of all sources, for the estimate of the time that is left.</summary>
    public long Bytes(CancellationToken stop)
    {
        var bytes = 0L;
        foreach (var source in Sources())
        {
            if (stop.IsCancellationRequested) break;
            bytes += source.Bytes ?? 0;
        }

        return bytes;
    }

    /// <summary>A folder that cannot be listed stands for itself: reading it will say why.</summary>
    private IEnumerable<(string Path, bool IsFolder)> FilesIn(string folder)
    {
        if (Listed(folder) is not { } entries)
        {
            yield return (folder, true);
            yield break;
        }

        foreach (var (name, isFolder, isLink) in entries)
        {
            var path = Path.Combine(folder, name.TrimEnd('/'));
            // A link to a folder may lead back to where we are.
            if (isFolder && (isLink || Path.GetFullPath(path) == output)) continue;
            if (!isFolder) yield return (path, false);
            else foreach (var file in FilesIn(path)) yield return file;
        }
    }

    /// <summary>A folder counts with a slash behind its name: so the files come in the order of their whole paths.</summary>
    private static (string Name, bool IsFolder, bool IsLink)[]? Listed(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.'))
                .Select(entry =>
                    (Name: entry is DirectoryInfo ? entry.Name + '/' : entry.Name, IsFolder: entry is DirectoryInfo,
                        IsLink: entry.LinkTarget is not null))
                .ToArray();
            Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
