using KazRuMtQa.Files;
using KazRuMtQa.Files.Translations;

namespace KazRuMtQa.Audit.Readers;

/// <summary>A file (or a database) that articles are read from.</summary>
/// <param name="Root">The path that was given to the audit.</param>
/// <param name="Path">The path of the file, under the root; of a PostgreSQL database the address without the password.</param>
/// <param name="Bytes">Size on the disk; null of what is no file.</param>
internal sealed record Source(string Root, string Path, SourceFormat Format, long? Bytes, DateTime? Modified)
{
    private static readonly Dictionary<string, SourceFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = SourceFormat.Text,
        [".text"] = SourceFormat.Text,
        [".docx"] = SourceFormat.Docx,
        [".jsonl"] = SourceFormat.JsonLines,
        [".ndjson"] = SourceFormat.JsonLines,
        [".json"] = SourceFormat.Json,
        [".csv"] = SourceFormat.Csv,
        [".tsv"] = SourceFormat.Tsv,
        [".parquet"] = SourceFormat.Parquet,
        [".xml"] = SourceFormat.Xml,
        [".rss"] = SourceFormat.Xml,
        [".atom"] = SourceFormat.Xml,
        [".wxr"] = SourceFormat.Xml,
        [".warc"] = SourceFormat.Warc,
        [".wet"] = SourceFormat.Warc,
        [".db"] = SourceFormat.Sqlite,
        [".sqlite"] = SourceFormat.Sqlite,
        [".sqlite3"] = SourceFormat.Sqlite,
        [".list"] = SourceFormat.List,
        [".lst"] = SourceFormat.List,
    };

    /// <summary>Whether the file holds many articles, one record each.</summary>
    public bool HasRecords => Format is not (SourceFormat.Text or SourceFormat.Html or SourceFormat.Markdown or SourceFormat.Docx or SourceFormat.Translation);

    /// <param name="format">The format where the user names it; otherwise the name of the file tells.</param>
    public static Source Of(string root, string path, SourceFormat? format)
    {
        if (PostgreSqlAddress.IsAddress(path)) return new Source(root, path, SourceFormat.PostgreSql, null, null);
        var file = new FileInfo(path);
        return new Source(root, path, format ?? FormatOf(path), file.Exists ? file.Length : null, file.Exists ? file.LastWriteTimeUtc : null);
    }

    private static SourceFormat FormatOf(string path)
    {
        path = Decompression.NameWithin(path);
        if (TranslationFile.IsTranslation(path)) return SourceFormat.Translation;
        return ArticleFormats.OfPath(path) switch
        {
            ArticleFormat.Html => SourceFormat.Html,
            ArticleFormat.Markdown => SourceFormat.Markdown,
            _ => Formats.GetValueOrDefault(System.IO.Path.GetExtension(path), SourceFormat.Unknown),
        };
    }
}
