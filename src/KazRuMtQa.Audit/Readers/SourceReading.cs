namespace KazRuMtQa.Audit.Readers;

/// <summary>One reading of a source: what a reader is given to work with.</summary>
/// <param name="Stream">The bytes, unpacked; of a database none.</param>
/// <param name="Wanted">Tells of a place whether its record is wanted; others may be left out, unread.</param>
/// <param name="Notes">What the reader has to say of the source.</param>
/// <param name="Open">Opens another file that the source names.</param>
internal sealed record SourceReading(
    Source Source, Stream Stream, ReaderOptions Options, Predicate<long> Wanted, SourceNotes Notes, Func<string, Stream> Open)
{
    /// <summary>Which columns the records had, to tell at the end what was mapped in vain.</summary>
    public FieldUse Fields { get; private init; } = new(Options.Fields);

    /// <summary>The same source, with the columns of a known format for the fields that nobody has mapped.</summary>
    public SourceReading WithUsual(IReadOnlyDictionary<ArticleField, string[]> columns)
    {
        var fields = Options.Fields.Or(columns);
        return this with { Options = Options with { Fields = fields }, Fields = new FieldUse(fields) };
    }
}
