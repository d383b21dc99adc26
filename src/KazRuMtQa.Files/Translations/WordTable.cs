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
            return TwoColumns.Read(rows);
        }
        catch (Exception exception) when (WordDocument.IsDamage(exception))
        {
            throw new InvalidDataException("It is no Word document (.docx), or it is damaged.", exception);
        }
    }

    private static string TextOf(TableCell cell) =>
        string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => WordDocument.TextOf(paragraph).Trim())).Trim();
}
