namespace KazRuMtQa.Audit.Readers;

/// <summary>The formats of archives.</summary>
internal enum SourceFormat : byte
{
    Text,
    Html,
    Markdown,
    Docx,

    /// <summary>Originals beside their translations: XLIFF, TMX, PO.</summary>
    Translation,
    JsonLines,
    Json,
    Csv,
    Tsv,
    Parquet,
    Xml,
    Warc,
    Sqlite,
    PostgreSql,
    List,

    /// <summary>Nothing that articles are kept in.</summary>
    Unknown,
}
