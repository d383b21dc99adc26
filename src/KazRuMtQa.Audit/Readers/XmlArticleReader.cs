using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// RSS, Atom and WordPress exports (WXR), item by item. Documents with a DOCTYPE are refused: nothing good needs one, and entities that
/// unfold without end, or fetch files, come by it.
/// </summary>
internal static class XmlArticleReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private const string WordPress = "http://wordpress.org/export/";

    /// <exception cref="InvalidDataException">The document is of another kind.</exception>
    /// <exception cref="XmlException">It is broken, or refused.</exception>
    public static IEnumerable<ArchiveRecord> Read(Stream stream, Predicate<long> wanted)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        string? outlet = null;
        var place = 0L;
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth == 0 || reader.LocalName == "channel")
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 0, LocalName: not ("rss" or "feed" or "RDF") })
                    throw new InvalidDataException($"the root is <{reader.Name}>; <rss> (also of WordPress), <feed> and <rdf:RDF> can be read");
                reader.Read();
                continue;
            }

            // Each of these leaves the reader behind the element.
            if (reader.LocalName == "title" && outlet is null && reader.Depth <= 2) outlet = Element(reader).Value.Trim();
            else if (reader.LocalName is "item" or "entry" && wanted(++place)) yield return RecordOf(Element(reader), place, outlet);
            else reader.Skip();
        }
    }

    private static XElement Element(XmlReader reader) => (XElement)XNode.ReadFrom(reader);

    private static ArchiveRecord RecordOf(XElement item, long place, string? outlet)
    {
        var html = Text(item, Content + "encoded") ?? Text(item, Atom + "content") ?? Text(item, "description") ?? Text(item, Atom + "summary");
        var article = new Article(html ?? "")
        {
            Format = ArticleFormat.Html,
            Id = WordPressText(item, "post_id") ?? Text(item, "guid") ?? Text(item, Atom + "id"),
            Title = Text(item, "title") ?? Text(item, Atom + "title"),
            Url = Text(item, "link") ?? item.Elements(Atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")?.Attribute("href")?.Value,
            Date = DateOf(WordPressText(item, "post_date_gmt")) ?? DateOf(Text(item, "pubDate")) ?? DateOf(Text(item, DublinCore + "date")) ?? DateOf(Text(item, Atom + "published")) ?? DateOf(Text(item, Atom + "updated")),
            Outlet = outlet,
        };
        if (WordPressText(item, "post_type") is { } type and not ("post" or "page")) return ArchiveRecord.Skipped(place, $"is no post or page: {type}", article);
        if (WordPressText(item, "status") is { } status and not "publish") return ArchiveRecord.Skipped(place, $"is not published: {status}", article);
        if (string.IsNullOrWhiteSpace(html)) return ArchiveRecord.Skipped(place, "there is no text", article);
        return ArchiveRecord.Of(place, article, Text(item, DublinCore + "creator") ?? Text(item, "author") ?? Text(item.Element(Atom + "author") ?? item, Atom + "name"));
    }

    private static string? Text(XElement item, XName name) => item.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The namespace of an export ends with its version.</summary>
    private static string? WordPressText(XElement item, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.NamespaceName.StartsWith(WordPress, StringComparison.Ordinal))?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>As ISO 8601; what cannot be understood is left out.</summary>
    private static string? DateOf(string? text) =>
        text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year > 1
            ? date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
}
