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
            var body = document.MainDocumentPart?.Document?.Body ?? throw new FileFormatException("There is no text in it.");
            var text = new StringBuilder();
            foreach (var paragraph in body.Descendants<Paragraph>())
            {
                var line = TextOf(paragraph);
                if (line.Trim().Length > 0) text.Append(text.Length > 0 ? "\n\n" : "").Append(line.Trim());
                if (text.Length > longest) throw new InvalidDataException($"The document has more than {longest} characters.");
            }

            return text.ToString();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new InvalidDataException("It is no Word document (.docx), or it is damaged.", exception);
        }
    }

    /// <summary>What the Word library throws of a file that is no Word document, or a damaged one.</summary>
    internal static bool IsDamage(Exception exception) =>
        exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException;

    internal static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            // A text box holds paragraphs of its own.
            if (element.Ancestors<Paragraph>().First() != paragraph) continue;
            text.Append(element switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text run => run.Text,
                TabChar => "\t",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "\u2011",
                SoftHyphen => "",
                _ => "",
            });
        }

        return text.ToString();
    }
}
