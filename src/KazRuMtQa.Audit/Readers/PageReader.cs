using System.Globalization;
using SmartReader;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Takes the article out of a whole web page, by SmartReader: without menus, teasers and comments. A page in which it finds no article
/// stays whole. Positions are then those in the HTML of the article.
/// </summary>
internal static class PageReader
{
    public static ArchiveRecord ArticleOf(ArchiveRecord record)
    {
        if (record is not { State: RecordState.Readable, Article: { Format: ArticleFormat.Html } page } || !IsWholePage(page.Text)) return record;
        using var reader = new Reader(page.Url ?? "http://localhost/", page.Text);
        var found = reader.GetArticle();
        if (!found.IsReadable || string.IsNullOrWhiteSpace(found.TextContent)) return record;
        var article = page with
        {
            Text = found.Content,
            Title = page.Title ?? Filled(found.Title),
            Outlet = page.Outlet ?? Filled(found.SiteName),
            Date = page.Date ?? found.PublicationDate?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        };
        return record with { Article = article, Author = record.Author ?? Filled(found.Author ?? found.Byline) };
    }

    /// <summary>An article from a content management system is a piece of HTML; a page has a head or a body.</summary>
    private static bool IsWholePage(string html) =>
        html.AsSpan(0, Math.Min(html.Length, 4096)).Contains("<html", StringComparison.OrdinalIgnoreCase) || html.AsSpan(0, Math.Min(html.Length, 4096)).Contains("<body", StringComparison.OrdinalIgnoreCase);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
