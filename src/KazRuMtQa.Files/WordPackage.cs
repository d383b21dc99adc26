using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Files;

/// <summary>A Word document as what it is, XML in a ZIP file: its body and its notes, found by the relations that Word writes (ECMA-376).</summary>
internal sealed class WordPackage
{
    private const string TransitionalWords = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWords = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Word nests some thirty levels; what is nested without end would be taken apart without end.</summary>
    private const int Deepest = 500;

    private readonly List<(string Name, XDocument Content)> parts = [];

    private WordPackage(Stream stream, long mostCharacters)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var main = Related(zip, "", mostCharacters, "officeDocument").FirstOrDefault() ?? throw new InvalidDataException("It names no document.");
        Add(zip, main, mostCharacters, "document");
        Body = parts[0].Content.Root!.Elements().FirstOrDefault(element => Is(element, "body"))
            ?? throw new InvalidDataException("There is no text in it.");
        foreach (var kind in (string[])["footnotes", "endnotes"])
        {
            if (Related(zip, main, mostCharacters, kind).FirstOrDefault() is { } notes) Add(zip, notes, mostCharacters, kind);
        }
    }

    /// <summary>What stands between the first and the last page.</summary>
    public XElement Body { get; }

    /// <summary>What holds text: the body, then foot- and endnotes where there are any.</summary>
    public IEnumerable<XElement> Roots => parts.Skip(1).Select(part => part.Content.Root!).Prepend(Body);

    /// <summary>Reads the parts that hold text, up to so many characters each: a small file may unpack to a very large one.</summary>
    /// <exception cref="InvalidDataException">It is no Word document, or a damaged one.</exception>
    public static WordPackage Open(Stream stream, long mostCharacters)
    {
        try
        {
            return new WordPackage(stream, mostCharacters);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or ArgumentException
            or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            throw Damaged(exception);
        }
    }

    /// <summary>Whether it is the element of that name in Word's own vocabulary.</summary>
    public static bool Is(XElement element, string name) =>
        element.Name.LocalName == name && element.Name.NamespaceName is TransitionalWords or StrictWords;

    public static InvalidDataException Damaged(Exception exception) => new("It is no Word document (.docx), or it is damaged.", exception);

    /// <summary>The document with its parts as they are now; all else in the file is as it was.</summary>
    public byte[] Save(byte[] original)
    {
        using var stream = new MemoryStream();
        stream.Write(original);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = Entry(zip, name)!.Open();
                entry.SetLength(0);
                using var writer = XmlWriter.Create(entry, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
                content.Save(writer);
            }
        }

        return stream.ToArray();
    }

    private void Add(ZipArchive zip, string name, long mostCharacters, string root)
    {
        var content = Load(Entry(zip, name) ?? throw new InvalidDataException($"{name} is missing."), mostCharacters);
        if (!Is(content.Root!, root)) throw new InvalidDataException($"{name} is something else.");
        parts.Add((name, content));
    }

    /// <summary>The parts that a part says it is related to in that way; the file itself has an empty name.</summary>
    private static IEnumerable<string> Related(ZipArchive zip, string part, long mostCharacters, string kind)
    {
        var slash = part.LastIndexOf('/') + 1;
        if (Entry(zip, $"{part[..slash]}_rels/{part[slash..]}.rels") is not { } entry) return [];
        var place = new Uri(new Uri("http://part/"), part);
        return Load(entry, mostCharacters).Root!.Elements()
            .Where(relation => (string?)relation.Attribute("TargetMode") != "External"
                && ((string?)relation.Attribute("Type"))?.EndsWith('/' + kind, StringComparison.Ordinal) == true)
            .Select(relation => Uri.UnescapeDataString(new Uri(place, (string?)relation.Attribute("Target") ?? "").AbsolutePath.TrimStart('/')))
            .ToArray();
    }

    /// <summary>Names of parts are equal whatever their case, and some programs write them with backslashes.</summary>
    private static ZipArchiveEntry? Entry(ZipArchive zip, string name) =>
        zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static XDocument Load(ZipArchiveEntry entry, long mostCharacters)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = mostCharacters };
        // To load elements costs the square of how deep they are nested.
        using (var stream = entry.Open())
        using (var reader = XmlReader.Create(stream, settings))
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new InvalidDataException($"{entry.FullName} is nested too deep.");
            }
        }

        using var again = entry.Open();
        using var content = XmlReader.Create(again, settings);
        return XDocument.Load(content, LoadOptions.PreserveWhitespace);
    }
}
