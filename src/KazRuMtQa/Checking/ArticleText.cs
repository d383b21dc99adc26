using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Markup;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>What a reader sees of an article, as a document, with the way back to its source where that has markup.</summary>
internal sealed record ArticleText(Document Document, ReadableText? Readable)
{
    public static ArticleText Of(Article article, Language language, ModelFolder models, CancellationToken cancellation)
    {
        var readable = article.Format switch
        {
            ArticleFormat.Html => HtmlText.Read(article.Text, cancellation),
            ArticleFormat.Markdown => MarkdownText.Read(article.Text, cancellation),
            _ => null,
        };
        return new ArticleText(Document.Create(readable?.Text ?? article.Text, language, models, article.Source, DayOf(article.Date), cancellation: cancellation), readable);
    }

    /// <summary>The title as a heading of its own; null where there is none, or where it opens the text anyway.</summary>
    public Document? TitleOf(Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Title) || Document.Text.AsSpan().TrimStart().StartsWith(article.Title.AsSpan().Trim(), StringComparison.Ordinal)) return null;
        return Document.Create(article.Title, Document.Language, Document.Models, date: Document.Date, isHeading: true, cancellation: Document.Cancellation);
    }

    /// <summary>The day of an ISO 8601 date or time; null when it is none, or only a month or a year.</summary>
    private static DateOnly? DayOf(string? date) =>
        date?.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
