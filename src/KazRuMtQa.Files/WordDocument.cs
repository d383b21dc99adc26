using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KazRuMtQa.Files;

/// <summary>The text of a Word document as it would be printed: paragraphs set apart by blank lines; deleted text and comments are left out.</summary>
internal static class WordDocument
{
    /// <summary>Reads it, up to so many characters.</summary>
    /// <exception cref="InvalidDataException">It is no Word document, or holds more text than is taken.</exception>
    public static string Read(Stream stream, int longest)
    {
        try
        {
            // A small file may unpack to a very large one.
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = 40L * longest });
            var body = BodyOf(document);
            var text = new StringBuilder();
            foreach (var paragraph in ParagraphsWithText(body))
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(TextOf(paragraph).Trim());
                if (text.Length > longest) throw new InvalidDataException($"The document has more than {longest} characters.");
            }

            return text.ToString();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Damaged(exception);
        }
    }

    internal static InvalidDataException Damaged(Exception exception) => new("It is no Word document (.docx), or it is damaged.", exception);

    internal static Body BodyOf(WordprocessingDocument document) =>
        document.MainDocumentPart?.Document?.Body ?? throw new FileFormatException("There is no text in it.");

    internal static IEnumerable<Paragraph> ParagraphsWithText(Body body) =>
        body.Descendants<Paragraph>().Where(paragraph => TextOf(paragraph).Trim().Length > 0);

    /// <summary>What the Word library throws of a file that is no Word document, or a damaged one.</summary>
    internal static bool IsDamage(Exception exception) =>
        exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException;

    internal static string TextOf(Paragraph paragraph) => string.Concat(PartsOf(paragraph).Select(part => part.Shown));

    /// <summary>The elements of a paragraph that show text, and what they show.</summary>
    internal static IEnumerable<(OpenXmlElement Element, string Shown)> PartsOf(Paragraph paragraph) =>
        // A text box holds paragraphs of its own.
        from element in paragraph.Descendants()
        let shown = ShownBy(element)
        where shown.Length > 0 && element.Ancestors<Paragraph>().First() == paragraph
        select (element, shown);

    private static string ShownBy(OpenXmlElement element) => element switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text run => run.Text,
        TabChar => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        _ => "",
    };
}
