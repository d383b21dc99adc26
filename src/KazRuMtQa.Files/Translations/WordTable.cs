using System.Xml.Linq;

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
        var body = WordPackage.Open(stream, WordDocument.MostCharacters(longest)).Body;
        var textOutside = Children(body, "p").Sum(paragraph => paragraph.Value.Length);
        if (Children(body, "tbl").ToList() is not [var table] || textOutside > MostTextOutside) return null;
        var rows = Children(table, "tr").Select(row => Children(row, "tc").Select(TextOf).ToArray())
            .Where(row => row.Any(cell => cell.Length > 0)).ToList();
        return TwoColumns.Read(rows);
    }

    private static string TextOf(XElement cell) =>
        string.Join('\n', Children(cell, "p").Select(paragraph => WordDocument.TextOf(paragraph).Trim())).Trim();

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => WordPackage.Is(child, name));
}
