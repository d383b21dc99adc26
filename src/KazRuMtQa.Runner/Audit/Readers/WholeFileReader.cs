using KazRuMtQa.Runner.Input;

namespace KazRuMtQa.Runner.Audit.Readers;

/// <summary>A file that is one article: text, HTML or Markdown. Its name is its id; a page tells its headline itself.</summary>
internal static class WholeFileReader
{
    public static ArchiveRecord Read(Source source, Stream stream)
    {
        var file = TextFile.Read(source.Path, stream);
        var article = new Article(file.Text)
        {
            Format = source.Format switch
            {
                SourceFormat.Html => ArticleFormat.Html,
                SourceFormat.Markdown => ArticleFormat.Markdown,
                _ => ArticleFormat.Plain,
            },
            Id = source.Path,
        };
        return string.IsNullOrWhiteSpace(file.Text) ? ArchiveRecord.Skipped(1, "there is no text", article) : ArchiveRecord.Of(1, article);
    }
}
