namespace KazRuMtQa.Audit.Readers;

/// <summary>A format of archives: which files come in it, and what reads them. Each reader describes its own; <see cref="SourceFormats"/> lists
/// them.</summary>
/// <param name="Name">As options and the database write it.</param>
/// <param name="Extensions">The ends of the names of such files.</param>
/// <param name="HasRecords">Whether a file holds many articles, one record each.</param>
/// <param name="Read">Reads the records in order; what is wrong with a source is thrown, what is wrong with a record is a failed record.</param>
internal sealed record SourceFormat(string Name, string[] Extensions, bool HasRecords, Func<SourceReading, IEnumerable<ArchiveRecord>> Read)
{
    /// <summary>Whether the source is a database, which is asked with a query and not opened as a file.</summary>
    public bool IsDatabase { get; init; }

    public override string ToString() => Name;
}
