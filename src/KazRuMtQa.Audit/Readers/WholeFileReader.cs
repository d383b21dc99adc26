using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>A file that is one article: text, HTML, Markdown or a Word document. Its name is its id; a page tells its headline itself.</summary>
internal static class WholeFileReader
{
    private const int LongestDocument = 20_000_000;

    public static ArchiveRecord Read(Source source, Stream stream)
    {
        var text = source.Format == SourceFormat.Docx ? WordText(stream) : TextFile.Read(source.Path, stream).Text;
        var article = new Article(text)
        {
            Format = source.Format switch
            {
                SourceFormat.Html => ArticleFormat.Html,
                SourceFormat.Markdown => ArticleFormat.Markdown,
                _ => ArticleFormat.Plain,
            },
            Id = source.Path,
        };
        return string.IsNullOrWhiteSpace(text) ? ArchiveRecord.Skipped(1, "there is no text", article) : ArchiveRecord.Of(1, article);
    }

    private static string WordText(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return WordDocument.Read(bytes, LongestDocument);
    }
}
