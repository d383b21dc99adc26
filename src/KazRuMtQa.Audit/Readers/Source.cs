namespace KazRuMtQa.Audit.Readers;

/// <summary>A file (or a database) that articles are read from.</summary>
/// <param name="Root">The path that was given to the audit.</param>
/// <param name="Path">The path of the file, under the root; of a PostgreSQL database the address without the password.</param>
/// <param name="Bytes">Size on the disk; null of what is no file.</param>
internal sealed record Source(string Root, string Path, SourceFormat Format, long? Bytes, DateTime? Modified)
{
    /// <summary>Whether the file holds many articles, one record each.</summary>
    public bool HasRecords => Format.HasRecords;

    /// <param name="format">The format where the user names it; otherwise the name of the file tells.</param>
    public static Source Of(string root, string path, SourceFormat? format)
    {
        if (PostgreSqlAddress.IsAddress(path)) return new Source(root, path, DatabaseReader.PostgreSql, null, null);
        var file = new FileInfo(path);
        return new Source(root, path, format ?? SourceFormats.OfPath(path), file.Exists ? file.Length : null, file.Exists ? file.LastWriteTimeUtc
            : null);
    }
}
