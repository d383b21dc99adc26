using KazRuMtQa.Languages;

namespace KazRuMtQa.Phrases;

/// <summary>
/// The rows of one table of phrases: a file in the folder <c>phrases</c> of a language, with the columns phrase, where, better, severity, wrong,
/// right, origin and counts. <see cref="PhraseBook"/> finds them in a text. Immutable.
/// </summary>
internal sealed class PhraseTable
{
    public const string Folder = "phrases/";

    public PhraseTable(string file, IEnumerable<PhraseRow> rows) => (File, Rows) = (file, rows.ToArray());

    /// <summary>The name of the file, as rules name it.</summary>
    public string File { get; }

    public IReadOnlyList<PhraseRow> Rows { get; }

    /// <exception cref="InvalidDataException">A row is not as it should be; the message begins with file and line.</exception>
    public static PhraseTable Read(string file, Language language) =>
        new(file, language.Tables.Read(Folder + file).Select((cells, index) => RowOf(file, index + 2, cells, language)));

    /// <exception cref="InvalidDataException">The row is not as it should be; the message begins with file and line.</exception>
    public static PhraseRow RowOf(string file, int line, string[] cells, Language language)
    {
        if (cells.Length != PhraseRow.Columns) throw new InvalidDataException($"{file}({line}): {cells.Length} cells, expected {PhraseRow.Columns}.");
        try
        {
            return new PhraseRow(line, cells, language);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"{file}({line}): {exception.Message}", exception);
        }
    }
}
