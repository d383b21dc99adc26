using System.Xml.Linq;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>An item of a news agency: NewsML-G2 with its text within (as HTML or NITF), or NITF alone.</summary>
internal static class NewsItem
{
    public static ArchiveRecord RecordOf(XElement item, long place) => item.Name.LocalName == "nitf" ? OfNitf(item, place) : OfNewsMl(item, place);

    private static ArchiveRecord OfNewsMl(XElement item, long place)
    {
        var content = Find(item, "contentMeta");
        var management = Find(item, "itemMeta");
        var inline = Find(item, "contentSet")?.Elements().FirstOrDefault(element => element.Name.LocalName is "inlineXML" or "inlineData");
        var nitf = inline is null ? null : Find(inline, "nitf");
        var body = inline is null ? null : Find(nitf ?? inline, nitf is null ? "body" : "body.content") ?? inline;
        var article = new Article(body is null ? "" : body.HasElements ? XmlHtml.Of(body) : body.Value.Trim())
        {
            Format = body is null || body.HasElements || FieldMarkup.HasTags(body.Value) ? ArticleFormat.Html : ArticleFormat.Plain,
            Id = (string?)item.Attribute("guid"),
            Title = FieldMarkup.Line(Text(content, "headline") ?? Text(nitf, "hl1")),
            Date = Text(content, "contentCreated") ?? Text(management, "firstCreated") ?? Text(management, "versionCreated"),
            Outlet = Text(management, "provider") ?? (string?)Find(management, "provider")?.Attribute("literal"),
        };
        if ((string?)Find(management, "pubStatus")?.Attribute("qcode") is { } status && !status.EndsWith("usable", StringComparison.Ordinal))
            return ArchiveRecord.Skipped(place, $"is not published: {status[(status.IndexOf(':', StringComparison.Ordinal) + 1)..]}", article);
        return Result(place, article, Text(content, "by") ?? Text(Find(content, "creator"), "name"));
    }

    private static ArchiveRecord OfNitf(XElement item, long place)
    {
        var body = Find(item, "body.content");
        return Result(
            place,
            new Article(body is null ? "" : XmlHtml.Of(body))
            {
                Format = ArticleFormat.Html,
                Id = (string?)Find(item, "doc-id")?.Attribute("id-string"),
                Title = FieldMarkup.Line(Text(item, "hl1") ?? Text(item, "title")),
                Date = (string?)(Find(item, "date.issue") ?? Find(item, "story.date"))?.Attribute("norm"),
                Outlet = (string?)Find(item, "pubdata")?.Attribute("name") ?? Text(item, "distributor"),
            },
            Text(item, "byline"));
    }

    private static ArchiveRecord Result(long place, Article article, string? author) =>
        string.IsNullOrWhiteSpace(article.Text) ? ArchiveRecord.Skipped(place, "there is no text", article)
            : ArchiveRecord.Of(place, article, author);

    private static XElement? Find(XElement? above, string name) => above?.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement? above, string name) =>
        Find(above, name)?.Value.Trim() is { Length: > 0 } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;
}
