using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// A list of files, one a line, or a sitemap that names them. Relative names are taken from the folder of the list. Addresses on the web are
/// skipped: an audit fetches nothing.
/// </summary>
internal static class ListReader
{
    public static IEnumerable<ArchiveRecord> Read(Source source, Stream stream, Predicate<long> wanted, Func<Source, ArchiveRecord> read)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(source.Path))!;
        var place = 0L;
        foreach (var line in Lines(stream))
        {
            if (!wanted(++place)) continue;
            yield return RecordOf(line.Trim(), place, folder, read);
        }
    }

    private static ArchiveRecord RecordOf(string name, long place, string folder, Func<Source, ArchiveRecord> read)
    {
        if (name.Length == 0) return ArchiveRecord.Skipped(place, "the line is empty");
        if (name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return ArchiveRecord.Skipped(place, "is no local file", new Article("") { Url = name });
        var path = name.StartsWith("file://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(name, UriKind.Absolute, out var uri) ? uri.LocalPath : Path.Combine(folder, name);
        var file = Source.Of(path, path, null);
        if (file.HasRecords) return ArchiveRecord.Skipped(place, "is no file of one article", new Article("") { Id = path });
        try
        {
            return read(file) with { Place = place };
        }
        catch (Exception exception) when (ArchiveReader.IsFaultOfSource(exception))
        {
            return ArchiveRecord.Failed(place, exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message.Replace(path + ": ", "", StringComparison.Ordinal), new Article("") { Id = path });
        }
    }

    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var first = reader.ReadLine();
        if (first is null) yield break;
        if (first.TrimStart('\uFEFF', ' ').StartsWith('<'))
        {
            foreach (var location in Locations(first + "\n" + reader.ReadToEnd())) yield return location;
            yield break;
        }

        for (var line = first; line is not null; line = reader.ReadLine()) yield return line;
    }

    private static IEnumerable<string> Locations(string sitemap)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(sitemap), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"no valid sitemap: {exception.Message.TrimEnd('.')}", exception);
        }
    }
}
