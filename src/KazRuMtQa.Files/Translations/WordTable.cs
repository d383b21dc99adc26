using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KazRuMtQa.Files.Translations;

/// <summary>
/// A Word document that is one table of two columns, as translators are handed them: the original in one, the translation in the other. The column
/// with the greater share of Latin letters is the translation.
/// </summary>
internal static class WordTable
{
    /// <summary>Text outside the table that makes it a document with a table instead: more than a title and a note.</summary>
    private const int MostTextOutside = 300;

    /// <summary>Of its letters the original has at least so many that are Cyrillic, the translation at most this share.</summary>
    private const double CyrillicShare = 0.5;

    /// <returns>Null when the document is something else.</returns>
    /// <exception cref="InvalidDataException">It is no Word document, or holds more text than is taken.</exception>
    public static TranslationFile? Read(Stream stream, int longest)
    {
        try
        {
            // A small file may unpack to a very large one.
            var settings = new OpenSettings { MaxCharactersInPart = 40L * longest };
            using var document = WordprocessingDocument.Open(stream, isEditable: false, settings);
            if (document.MainDocumentPart?.Document?.Body is not { } body) return null;
            var textOutside = body.Elements<Paragraph>().Sum(paragraph => paragraph.InnerText.Length);
            if (body.Elements<Table>().ToList() is not [var table] || textOutside > MostTextOutside) return null;
            var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(TextOf).ToArray())
                .Where(row => row.Any(cell => cell.Length > 0)).ToList();
            if (rows.Count == 0 || rows.Exists(row => row.Length != 2)) return null;
            var (first, second) = (ShareOfCyrillic(rows.Select(row => row[0])), ShareOfCyrillic(rows.Select(row => row[1])));
            if (Math.Max(first, second) < CyrillicShare || Math.Min(first, second) >= CyrillicShare) return null;
            var (source, target) = first > second ? (0, 1) : (1, 0);
            var units = rows.Where(row => row[target].Length > 0).Select(row => new TranslationUnit(null, row[source], row[target]));
            return new TranslationFile(null, [.. units]);
        }
        catch (Exception exception) when (WordDocument.IsDamage(exception))
        {
            throw new InvalidDataException("It is no Word document (.docx), or it is damaged.", exception);
        }
    }

    private static string TextOf(TableCell cell) =>
        string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => WordDocument.TextOf(paragraph).Trim())).Trim();

    private static double ShareOfCyrillic(IEnumerable<string> cells)
    {
        var (cyrillic, letters) = (0, 0);
        foreach (var letter in cells.SelectMany(cell => cell).Where(char.IsLetter))
        {
            letters++;
            if (letter is >= '\u0400' and <= '\u052F') cyrillic++;
        }

        return letters == 0 ? 0 : (double)cyrillic / letters;
    }
}
