using System.Text;
using System.Xml.Linq;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Feeds (RSS 0.9 to 2.0, Atom), exports of WordPress and Blogger, and the formats of news agencies (NewsML-G2, NITF), record by record; a sitemap is
/// a list of files. Broken XML is repaired as feed readers do; only a record that the file ends within is lost.
/// </summary>
internal static class XmlArticleReader
{
    public static readonly SourceFormat Format = new("xml", [".xml", ".rss", ".atom", ".rdf", ".wxr", ".nitf"], HasRecords: true, Read);

    private static readonly HashSet<string> Roots = new(["rss", "feed", "RDF", "channel", "newsMessage", "newsItem", "nitf"], StringComparer.Ordinal);

    private static readonly HashSet<string> Records = new(["item", "entry", "newsItem", "nitf"], StringComparer.Ordinal);

    /// <summary>Elements that hold records, at any depth.</summary>
    private static readonly HashSet<string> Holders = new([.. Roots, "itemSet"], StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The document is of another kind, or cut off.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        using var text = SourceText.Open(reading.Stream, reading.Notes.Repaired, EncodingOf);
        var xml = new TolerantXml(text, reading.Notes.Repaired);
        Begin(xml);
        var isSitemap = xml.Name.LocalName is "urlset" or "sitemapindex";
        if (!isSitemap && !Roots.Contains(xml.Name.LocalName)) throw new InvalidDataException(
            $"the root is <{xml.Name.LocalName}>; RSS, Atom, exports of WordPress and Blogger, NewsML-G2, NITF and sitemaps can be read");
        foreach (var record in isSitemap ? ListReader.Read(reading, Locations(xml)) : Feed(xml, reading)) yield return record;
    }

    /// <summary>Goes to the root, past whatever stands before it.</summary>
    private static void Begin(TolerantXml xml)
    {
        while (xml.Read())
            if (xml.Mark == XmlMark.Start) return;
        throw new InvalidDataException("no valid XML: there is no element in it");
    }

    private static IEnumerable<ArchiveRecord> Feed(TolerantXml xml, SourceReading reading)
    {
        string? outlet = null;
        PostTranslations? translations = null;
        var place = 0L;
        do
        {
            if (xml.Mark != XmlMark.Start) continue;
            var name = xml.Name.LocalName;
            if (Records.Contains(name))
            {
                var (record, isCut) = xml.ReadElement(endsAtNext: true);
                if (!reading.Wanted(++place)) continue;
                if (isCut) yield return ArchiveRecord.Failed(place, "no valid XML: the file ends within the record");
                else if (name is "newsItem" or "nitf") yield return NewsItem.RecordOf(record, place);
                else if (PostTranslations.VersionOf(record) is not { } version) yield return FeedItem.RecordOf(record, place, outlet, reading);
                else yield return (translations ??= TranslationsIn(reading)).Beside(FeedItem.RecordOf(record, place, outlet, reading), version);
            }
            else if (name == "title" && outlet is null && xml.Depth <= 3) outlet = FieldMarkup.Line(xml.ReadElement().Element.Value);
            else if (!Holders.Contains(name)) xml.ReadElement();
        }
        while (xml.Read());

        if (xml.Innermost is { } open) throw new InvalidDataException($"no valid XML: the file ends before </{open}>; it seems to be cut off");
    }

    /// <summary>Reads the export a first time: a translation may stand before its original.</summary>
    private static PostTranslations TranslationsIn(SourceReading reading)
    {
        var translations = new PostTranslations();
        var unsaid = new SourceNotes();
        using var stream = reading.Open(reading.Source.Path);
        using var text = SourceText.Open(stream, unsaid.Repaired, EncodingOf);
        var xml = new TolerantXml(text, unsaid.Repaired);
        while (xml.Read())
        {
            if (xml.Mark != XmlMark.Start || xml.Name.LocalName != "item") continue;
            var (record, isCut) = xml.ReadElement(endsAtNext: true);
            if (!isCut) translations.Add(record, item => FeedItem.RecordOf(item, 0, null, reading with { Notes = unsaid }).Article!);
        }

        return translations;
    }

    /// <summary>The addresses in a sitemap.</summary>
    public static IEnumerable<string> Locations(TolerantXml xml)
    {
        while (xml.Read())
            if (xml.Mark == XmlMark.Start && xml.Name.LocalName == "loc") yield return xml.ReadElement().Element.Value.Trim();
    }

    /// <summary>What the declaration says, wherever it stands.</summary>
    private static string? EncodingOf(ReadOnlyMemory<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, 1024)]);
        var declaration = head.IndexOf("<?xml", StringComparison.Ordinal);
        var end = declaration < 0 ? -1 : head.IndexOf("?>", declaration, StringComparison.Ordinal);
        if (end < 0) return null;
        var at = head.IndexOf("encoding", declaration, end - declaration, StringComparison.Ordinal);
        return at < 0 ? null
            : head[(at + 8)..end].Trim(' ', '=', '\t', '\r', '\n').Split(['"', '\''], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
    }
}
