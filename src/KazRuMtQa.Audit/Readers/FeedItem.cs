using System.Xml.Linq;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>An item of RSS, an entry of Atom, a post of an export.</summary>
internal static class FeedItem
{
    private const string WordPress = "http://wordpress.org/export/";
    private const string KindOfBlogger = "http://schemas.google.com/blogger/2008/kind#";

    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Types of WordPress that hold no articles. Any other is a house’s own type of article.</summary>
    private static readonly HashSet<string> NoArticles = new(
        ("attachment revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part "
            + "wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group wpcf7_contact_form elementor_library "
            + "shop_order shop_coupon feedback").Split(' '),
        StringComparer.Ordinal);

    public static ArchiveRecord RecordOf(XElement item, long place, string? outlet, SourceReading reading)
    {
        var (text, format) = TextOf(item, reading.Notes);
        var article = new Article(text)
        {
            Format = format,
            Id = WordPressText(item, "post_id") ?? Own(item, "guid") ?? Own(item, "id"),
            Title = FieldMarkup.Line(Own(item, "title")),
            Url = Own(item, "link") ?? LinkOf(item),
            Date = DateOf(item),
            Outlet = outlet,
        };
        if (WordPressText(item, "post_type") is { } type
            && NoArticles.Contains(type)) return ArchiveRecord.Skipped(place, $"is no article: {type}", article);
        if (WordPressText(item, "status") is { } status
            && !status.StartsWith("publish", StringComparison.Ordinal)) return ArchiveRecord.Skipped(place, $"is not published: {status}",
            article);
        if (KindOf(item) is { } kind and not "post" and not "page") return ArchiveRecord.Skipped(place, $"is no article: {kind}", article);
        if (IsDraft(item)) return ArchiveRecord.Skipped(place, "is not published: draft", article);
        return string.IsNullOrWhiteSpace(text) ? ArchiveRecord.Skipped(place, "there is no text", article)
            : ArchiveRecord.Of(place, article, AuthorOf(item));
    }

    private static (string Text, ArticleFormat Format) TextOf(XElement item, SourceNotes notes)
    {
        if (Filled(item.Element(Content + "encoded")) is { } encoded)
            return (WordPressText(item, "post_type") is null ? DecodedOnce(encoded, notes) : WordPressContent.ToHtml(encoded), ArticleFormat.Html);
        var content = OwnElement(item, "content") is { } own && (own.HasElements || Filled(own) is not null) ? own : OwnElement(item, "summary");
        if (content is { HasElements: true }) return (XmlHtml.Of(content), ArticleFormat.Html);
        if (content is not null) return (content.Value.Trim(), (string?)content.Attribute("type") == "text" && !FieldMarkup.HasTags(content.Value)
            ? ArticleFormat.Plain : ArticleFormat.Html);
        return OwnElement(item, "description") is not { } description ? ("", ArticleFormat.Html)
            : (description.HasElements ? XmlHtml.Of(description) : DecodedOnce(description.Value.Trim(), notes), ArticleFormat.Html);
    }

    /// <summary>Some feeds encode their HTML twice: then it has no tag of its own, only encoded ones.</summary>
    private static string DecodedOnce(string html, SourceNotes notes)
    {
        if (!html.Contains("&lt;/", StringComparison.Ordinal) || FieldMarkup.HasTags(html)) return html;
        var decoded = System.Net.WebUtility.HtmlDecode(html);
        if (!FieldMarkup.HasTags(decoded)) return html;
        notes.Repaired("descriptions that were encoded twice");
        return decoded;
    }

    private static string? DateOf(XElement item)
    {
        // WordPress writes zeros for what was never given a time in GMT.
        foreach (var date in (string?[])[WordPressText(item, "post_date_gmt"), WordPressText(item, "post_date"), Own(item, "pubDate"),
            Filled(item.Element(DublinCore + "date")), Own(item, "published"), Own(item, "issued"), Own(item, "updated"), Own(item, "modified")])
            if (date is not null && !date.StartsWith("0000", StringComparison.Ordinal)) return date;
        return null;
    }

    private static string? AuthorOf(XElement item) =>
        Filled(item.Element(DublinCore + "creator")) ?? (OwnElement(item, "author") is { } author ? Own(author, "name") ?? Filled(author) : null);

    private static string? LinkOf(XElement item) =>
        item.Elements().FirstOrDefault(element =>
            element.Name.LocalName == "link" && (string?)element.Attribute("rel") is null or "alternate")?.Attribute("href")?.Value;

    /// <summary>What Blogger calls the entry: post, comment, template, settings; null where it is not of Blogger.</summary>
    private static string? KindOf(XElement item)
    {
        if (item.Elements().FirstOrDefault(element =>
            element.Name is { LocalName: "type" } name
            && name.NamespaceName.Contains("blogger", StringComparison.Ordinal)) is { } type) return type.Value.Trim().ToLowerInvariant();
        var term = item.Elements().Where(element => element.Name.LocalName == "category").Select(category => (string?)category.Attribute("term"))
            .FirstOrDefault(term => term?.StartsWith(KindOfBlogger, StringComparison.Ordinal) == true);
        return term?[KindOfBlogger.Length..];
    }

    private static bool IsDraft(XElement item) =>
        item.Elements().Any(element =>
            (element.Name.LocalName == "control" && element.Elements().Any(draft => draft.Name.LocalName == "draft" && draft.Value.Trim() == "yes"))
            || (element.Name is { LocalName: "status" } name && name.NamespaceName.Contains("blogger", StringComparison.Ordinal)
                && element.Value.Trim() is "DRAFT" or "SOFT_TRASHED"));

    /// <summary>A child in the namespace of the item, or in none: the versions of RSS and Atom each have another.</summary>
    private static XElement? OwnElement(XElement item, string name) => item.Element(item.Name.Namespace + name) ?? item.Element(name);

    private static string? Own(XElement item, string name) => Filled(OwnElement(item, name));

    private static string? Filled(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The namespace of an export ends with its version.</summary>
    private static string? WordPressText(XElement item, string name) =>
        Filled(item.Elements()
            .FirstOrDefault(element => element.Name.LocalName == name && element.Name.NamespaceName.StartsWith(WordPress, StringComparison.Ordinal)));
}
