using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace KazRuMtQa.Files;

/// <summary>
/// The article in a whole web page: without menus, teasers and comments. SmartReader finds it in long ones; in short ones the page’s own marks tell
/// (<c>article</c>, <c>main</c>), and where there is no article in the page, its description for search engines may hold it. What the page says of
/// itself is kept in any case.
/// </summary>
/// <param name="Text">The article; null where none is found.</param>
internal sealed record PageArticle(string? Text, ArticleFormat Format, string? Title, string? Date, string? Author, string? Outlet)
{
    private const int FewestWords = 15;

    private const string Surroundings = "nav, footer, aside, form, script, style, noscript, template, [role=navigation], [role=banner], "
        + "[role=contentinfo], [hidden]";

    /// <summary>Where articles stand, the surest first.</summary>
    private static readonly string[] Places = ["[itemprop=articleBody]", "article", "main", "[role=main]"];

    /// <summary>Of a page that nobody wrote none is looked for.</summary>
    public static PageArticle In(string html, string? address = null)
    {
        if (!PageBounds.Hold(html)) return new PageArticle(null, ArticleFormat.Html, null, null, null, null);
        using var reader = new Reader(IsAddress(address) ? address : "http://localhost/", html);
        var found = reader.GetArticle();
        var said = PageMetadata.Of(html);
        var article = new PageArticle(
            null,
            ArticleFormat.Html,
            Filled(found.Title) ?? said.Title,
            found.PublicationDate?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? said.Date,
            Filled(found.Author ?? found.Byline) ?? said.Author,
            Filled(found.SiteName) ?? said.Outlet);
        if (found.IsReadable && !string.IsNullOrWhiteSpace(found.TextContent)) return article with { Text = found.Content };
        if (InMarks(html) is { } marked) return article with { Text = marked };
        return said.Body is { } body ? article with { Text = body, Format = FieldMarkup.IsHtml(body) ? ArticleFormat.Html : ArticleFormat.Plain }
            : article;
    }

    /// <summary>Archives name pages by much that is none, and the reader of pages insists.</summary>
    private static bool IsAddress([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>The part of the page that it marks itself, or that holds the most text in paragraphs; null where there is none.</summary>
    private static string? InMarks(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll(Surroundings).ToArray()) element.Remove();
        var marked = Places.Select(place => document.QuerySelectorAll(place))
            .FirstOrDefault(found => found.Length == 1 && Words(found[0]) >= FewestWords)?[0];
        var holder = marked ?? document.QuerySelectorAll("p").GroupBy(paragraph => paragraph.ParentElement)
            .OrderByDescending(group => group.Sum(Words)).FirstOrDefault()?.Key;
        return holder is null || Words(holder) < FewestWords ? null : holder.InnerHtml;
    }

    private static int Words(IElement element) => element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
