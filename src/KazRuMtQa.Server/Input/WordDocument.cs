using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KazRuMtQa.Server.Api;
using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Input;

/// <summary>The text of a Word document as it would be printed: paragraphs set apart by blank lines; deleted text and comments are left out.</summary>
internal static class WordDocument
{
    /// <exception cref="Problem">It is no Word document, or holds more text than is checked.</exception>
    public static string Read(byte[] bytes, int longest)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            // A small file may unpack to a very large one.
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = 40L * longest });
            var body = document.MainDocumentPart?.Document?.Body ?? throw new FileFormatException("There is no text in it.");
            var text = new StringBuilder();
            foreach (var paragraph in body.Descendants<Paragraph>())
            {
                var line = TextOf(paragraph);
                if (line.Trim().Length > 0) text.Append(text.Length > 0 ? "\n\n" : "").Append(line.Trim());
                if (text.Length > longest) throw new Problem(StatusCodes.Status413PayloadTooLarge, "The text is too long", $"The document has more than {longest} characters.");
            }

            return text.ToString();
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or InvalidOperationException or ArgumentException)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The document cannot be read", "It is no Word document (.docx), or it is damaged.");
        }
    }

    private static string TextOf(Paragraph paragraph)
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
