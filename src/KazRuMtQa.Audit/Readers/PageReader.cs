using System.Globalization;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Takes the article out of a whole web page, by SmartReader: without menus, teasers and comments. A page in which it finds no article
/// stays whole. Positions are then those in the HTML of the article.
/// </summary>
internal static class PageReader
{
    public static ArchiveRecord ArticleOf(ArchiveRecord record)
    {
        if (record is not { State: RecordState.Readable, Article: { Format: ArticleFormat.Html } page } || !WebPage.IsWhole(page.Text)) return record;
        if (WebPage.ArticleIn(page.Text, page.Url) is not { } found) return record;
        var article = page with
        {
            Text = found.Content,
            Title = page.Title ?? Filled(found.Title),
            Outlet = page.Outlet ?? Filled(found.SiteName),
            Date = page.Date ?? found.PublicationDate?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        };
        return record with { Article = article, Author = record.Author ?? Filled(found.Author ?? found.Byline) };
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
