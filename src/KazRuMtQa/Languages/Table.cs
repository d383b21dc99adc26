namespace KazRuMtQa.Languages;

/// <summary>
/// Reads tab-separated tables: UTF-8, a header line, then rows with as many cells as the header. Every fault is told with
/// file and line: <c>calques.tsv(17): 4 cells, expected 5</c>.
/// </summary>
internal static class Table
{
    /// <exception cref="InvalidDataException">A row has the wrong number of cells, or a cell is not trimmed.</exception>
    public static IEnumerable<string[]> Parse(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var header = reader.ReadLine() ?? throw new InvalidDataException($"{file}(1): no header line.");
        var expected = header.Split('\t').Length;
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var cells = text.Split('\t');
            if (cells.Length != expected) throw new InvalidDataException($"{file}({line}): {cells.Length} cells, expected {expected}.");
            foreach (var cell in cells)
            {
                if (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])))
                    throw new InvalidDataException($"{file}({line}): the cell '{cell}' begins or ends with white space.");
            }

            yield return cells;
        }
    }
}
