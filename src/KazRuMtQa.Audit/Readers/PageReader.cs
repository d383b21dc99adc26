using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Takes the article out of a whole web page. A page in which none is found stays whole; what it says of itself is kept in any case. Positions are
/// then those in the HTML of the article.
/// </summary>
internal static class PageReader
{
    public static ArchiveRecord ArticleOf(ArchiveRecord record)
    {
        if (record is not { State: RecordState.Readable, Article: { Format: ArticleFormat.Html } page } || !WebPage.IsWhole(page.Text)) return record;
        var found = PageArticle.In(page.Text, page.Url);
        var article = page with
        {
            Text = found.Text ?? page.Text,
            Format = found.Format,
            Title = page.Title ?? found.Title,
            Outlet = page.Outlet ?? found.Outlet,
            Date = page.Date ?? found.Date,
        };
        return record with { Article = article, Author = record.Author ?? found.Author };
    }
}
