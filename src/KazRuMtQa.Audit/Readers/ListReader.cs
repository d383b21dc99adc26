using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// A list of files, one a line, or a sitemap that names them. Relative names are taken from the folder of the list. Addresses on the web are skipped:
/// an audit fetches nothing.
/// </summary>
internal static class ListReader
{
    public static readonly SourceFormat Format = new("list", [".list", ".lst"], HasRecords: true, Read);

    /// <param name="names">Of the files, in order.</param>
    public static IEnumerable<ArchiveRecord> Read(SourceReading reading, IEnumerable<string> names)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(reading.Source.Path))!;
        var place = 0L;
        foreach (var name in names)
        {
            if (!reading.Wanted(++place)) continue;
            yield return RecordOf(reading, name.Trim(), place, folder);
        }
    }

    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        using var text = SourceText.Open(reading.Stream, reading.Notes.Repaired);
        while (char.IsWhiteSpace((char)Math.Max(0, text.Peek()))) text.Read();
        // A sitemap under the name of a list.
        foreach (var record in text.Peek() == '<' ? Read(reading, XmlArticleReader.Locations(new TolerantXml(text, reading.Notes.Repaired)))
            : Read(reading, Lines(text))) yield return record;
    }

    private static IEnumerable<string> Lines(StreamReader text)
    {
        while (text.ReadLine() is { } line) yield return line;
    }

    private static ArchiveRecord RecordOf(SourceReading reading, string name, long place, string folder)
    {
        if (name.Length == 0) return ArchiveRecord.Skipped(place, "the line is empty");
        if (name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return ArchiveRecord.Skipped(place, "is no local file",
            new Article("") { Url = name });
        var path = name.StartsWith("file://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(name, UriKind.Absolute, out var uri)
            ? uri.LocalPath : Path.Combine(folder, name);
        if (path.Contains('\0', StringComparison.Ordinal)) return ArchiveRecord.Failed(place, "is no name that a file can have");
        var file = Source.Of(path, path, null);
        if (file.HasRecords) return ArchiveRecord.Skipped(place, "is no file of one article", new Article("") { Id = path });
        try
        {
            using var stream = reading.Open(path);
            return WholeFileReader.RecordOf(file, stream, reading.Notes) with { Place = place };
        }
        catch (Exception exception) when (ArchiveReader.IsFaultOfSource(exception))
        {
            return ArchiveRecord.Failed(place, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
                : exception.Message.Replace(path + ": ", "", StringComparison.Ordinal), new Article("") { Id = path });
        }
    }
}
