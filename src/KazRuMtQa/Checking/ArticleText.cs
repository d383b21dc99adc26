using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Markup;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>What a reader sees of an article, as a document, with the way back to its source where that has markup.</summary>
/// <param name="Document">The text as a reader sees it.</param>
/// <param name="Readable">The way back to the text as it was sent; null where that has no markup.</param>
/// <param name="ReadableSource">The way back to the source as it was sent; null where that has no markup or is not known.</param>
internal sealed record ArticleText(Document Document, ReadableText? Readable, ReadableText? ReadableSource)
{
    public static ArticleText Of(Article article, Language language, ModelFolder models, CancellationToken cancellation)
    {
        var readable = MarkupOf(article.Text, article.Format, cancellation);
        // White space alone is no source: forms send their empty fields.
        var isKnown = !string.IsNullOrWhiteSpace(article.Source);
        var readableSource = isKnown ? MarkupOf(article.Source!, FormatOf(article), cancellation) : null;
        var source = isKnown ? new SourceText(readableSource?.Text ?? article.Source!, article.SourceLanguage,
            article.Segments is null ? null : article.Segments with
            {
                SentOfText = place => readable?.ToSource(new TextSpan(place, place)).Start ?? place,
                SentOfSource = place => readableSource?.ToSource(new TextSpan(place, place)).Start ?? place,
            }) : null;
        var seen = readable?.Text ?? article.Text;
        return new ArticleText(Document.Create(seen, language, models, source, DayOf(article.Date), cancellation: cancellation), readable,
            readableSource);
    }

    /// <summary>A source that is a page is often sent as if it were text: its elements would be compared as words.</summary>
    private static ArticleFormat FormatOf(Article article) =>
        article.SourceFormat == ArticleFormat.Plain && article.Source!.Contains("</", StringComparison.Ordinal)
            ? ArticleFormat.Html : article.SourceFormat;

    /// <summary>What shows of a text with markup; null of one without.</summary>
    public static ReadableText? MarkupOf(string text, ArticleFormat format, CancellationToken cancellation = default) => format switch
    {
        ArticleFormat.Html => HtmlText.Read(text, cancellation),
        ArticleFormat.Markdown => MarkdownText.Read(text, cancellation),
        _ => null,
    };

    /// <summary>The title as a heading of its own; null where there is none, or where it opens the text anyway.</summary>
    public Document? TitleOf(Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Title)
            || Document.Text.AsSpan().TrimStart().StartsWith(article.Title.AsSpan().Trim(), StringComparison.Ordinal)) return null;
        return Document.Create(article.Title, Document.Language, Document.Models, date: Document.Date, isHeading: true,
            cancellation: Document.Cancellation);
    }

    /// <summary>The day of an ISO 8601 date or time; null when it is none, or only a month or a year.</summary>
    private static DateOnly? DayOf(string? date) =>
        date?.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
