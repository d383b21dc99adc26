using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>All formats of archives. A new one is a reader and a line here.</summary>
internal static class SourceFormats
{
    public static readonly SourceFormat[] All =
    [
        WholeFileReader.Text,
        WholeFileReader.Html,
        WholeFileReader.Markdown,
        WholeFileReader.Docx,
        WholeFileReader.Translation,
        JsonLinesReader.Format,
        JsonFileReader.Format,
        CsvArticleReader.Csv,
        CsvArticleReader.Tsv,
        ParquetArticleReader.Format,
        XmlArticleReader.Format,
        WarcReader.Format,
        DatabaseReader.Sqlite,
        DatabaseReader.PostgreSql,
        ListReader.Format,
    ];

    /// <summary>Nothing that articles are kept in.</summary>
    public static readonly SourceFormat Unknown = new("unknown", [], HasRecords: true, reading =>
        [ArchiveRecord.Skipped(1,
            "not a format that articles come in: " + (Path.GetExtension(reading.Source.Path) is { Length: > 0 } extension ? extension
            : "no extension"))]);

    private static readonly Dictionary<string, SourceFormat> ByExtension =
        All.SelectMany(format => format.Extensions.Select(extension => (extension, format)))
            .ToDictionary(pair => pair.extension, pair => pair.format, StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that the name of a file tells, packed or not.</summary>
    public static SourceFormat OfPath(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(Decompression.NameWithin(path)), Unknown);
}
