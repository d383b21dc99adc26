using KazRuMtQa.Files;
using KazRuMtQa.Files.Translations;

namespace KazRuMtQa.Audit.Readers;

/// <summary>A file that is one article: text, HTML, Markdown, a Word document, or a translation beside its original. Its name is its id; a page tells its headline itself.</summary>
internal static class WholeFileReader
{
    private const int LongestDocument = 20_000_000;

    public static ArchiveRecord Read(Source source, Stream stream)
    {
        var article = ArticleOf(source, stream) with { Id = source.Path };
        return string.IsNullOrWhiteSpace(article.Text) ? ArchiveRecord.Skipped(1, "there is no text", article) : ArchiveRecord.Of(1, article);
    }

    private static Article ArticleOf(Source source, Stream stream) => source.Format switch
    {
        SourceFormat.Translation => TranslationFile.Read(Decompression.NameWithin(source.Path), stream).ToArticle(),
        SourceFormat.Docx => WordArticle(stream),
        var format => new Article(TextFile.Read(source.Path, stream).Text)
        {
            Format = format switch
            {
                SourceFormat.Html => ArticleFormat.Html,
                SourceFormat.Markdown => ArticleFormat.Markdown,
                _ => ArticleFormat.Plain,
            },
        },
    };

    /// <summary>A document that is one table of two columns is an original beside its translation.</summary>
    private static Article WordArticle(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        if (WordTable.Read(bytes, LongestDocument) is { } translation) return translation.ToArticle();
        bytes.Position = 0;
        return new Article(WordDocument.Read(bytes, LongestDocument));
    }
}
