using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Markup;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>What a reader sees of an article, as a document, with the way back to its source where that has markup.</summary>
internal sealed record ArticleText(Document Document, ReadableText? Readable)
{
    public static ArticleText Of(Article article, Language language, ModelFolder models)
    {
        var readable = article.Format switch
        {
            ArticleFormat.Html => HtmlText.Read(article.Text),
            ArticleFormat.Markdown => MarkdownText.Read(article.Text),
            _ => null,
        };
        return new ArticleText(Document.Create(readable?.Text ?? article.Text, language, models, article.Source, DayOf(article.Date)), readable);
    }

    /// <summary>The day of an ISO 8601 date or time; null when it is none, or only a month or a year.</summary>
    private static DateOnly? DayOf(string? date) =>
        date?.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
