using KazRuMtQa.Files;
using KazRuMtQa.Files.Translations;

namespace KazRuMtQa.Audit.Readers;

/// <summary>A file that is one article: text, HTML, Markdown, a Word document, or a translation beside its original. Its name is its id; a page, or
/// front matter, tells its headline itself.</summary>
internal static class WholeFileReader
{
    public static readonly SourceFormat Text = new("text", [".txt", ".text"], HasRecords: false, Read);

    public static readonly SourceFormat Html = new("html", ArticleFormats.Html, HasRecords: false, Read);

    public static readonly SourceFormat Markdown = new("markdown", ArticleFormats.Markdown, HasRecords: false, Read);

    public static readonly SourceFormat Docx = new("docx", [".docx"], HasRecords: false, Read);

    /// <summary>Originals beside their translations: XLIFF, TMX, PO.</summary>
    public static readonly SourceFormat Translation = new("translation", TranslationFile.Extensions, HasRecords: false, Read);

    public static ArchiveRecord RecordOf(Source source, Stream stream, SourceNotes notes)
    {
        var bytes = TextFile.ReadAll(source.Path, stream);
        if (source.Format == Translation) return Result(
            TranslationFile.Read(Decompression.NameWithin(source.Path), new MemoryStream(bytes, writable: false))
            .ToArticle() with
            { Id = source.Path });
        if (source.Format == Docx) return Result(WordArticle.Read(bytes, ArchiveRecord.LongestText) with { Id = source.Path });
        if (source.Format == Html) return Result(
            new Article(PageText.Decode(bytes, null, notes.Repaired)) { Id = source.Path, Format = ArticleFormat.Html });
        var text = TextFile.OfArchive(source.Path, bytes, notes.Repaired);
        if (source.Format != Markdown) return Result(new Article(text) { Id = source.Path });
        var front = FrontMatter.Of(text);
        var article = new Article(text) { Id = source.Path, Format = ArticleFormat.Markdown, Title = front.Title, Date = front.Date };
        return front.IsDraft ? ArchiveRecord.Skipped(1, "is not published: draft", article) : Result(article, front.Author);
    }

    private static IEnumerable<ArchiveRecord> Read(SourceReading reading) => [RecordOf(reading.Source, reading.Stream, reading.Notes)];

    private static ArchiveRecord Result(Article article, string? author = null) =>
        string.IsNullOrWhiteSpace(article.Text) ? ArchiveRecord.Skipped(1, "there is no text", article) : ArchiveRecord.Of(1, article, author);
}
