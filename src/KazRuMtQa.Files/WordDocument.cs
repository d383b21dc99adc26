using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KazRuMtQa.Files;

/// <summary>
/// The text of a Word document as it would be printed: paragraphs set apart by blank lines, foot- and endnotes behind them. What was deleted or moved
/// away, hidden text and comments are left out; a text box counts once. Elements are known by their names, for the library has no classes for all
/// (smart tags), and what it does not know is text all the same.
/// </summary>
internal static class WordDocument
{
    /// <summary>Symbols of the fonts Symbol and Wingdings that stand in articles; others show as a square.</summary>
    private static readonly Dictionary<int, char> Symbols = new()
    {
        [0xB7] = '•', [0xB0] = '°', [0xB1] = '±', [0xD7] = '×', [0xA7] = '▪', [0x2D] = '−', [0xAE] = '→', [0xFC] = '✓', [0xA3] = '≤', [0xB3] = '≥',
        [0x6D] = 'μ',
    };

    /// <summary>Reads it, up to so many characters.</summary>
    /// <exception cref="InvalidDataException">It is no Word document, or holds more text than is taken.</exception>
    public static string Read(Stream stream, int longest)
    {
        try
        {
            // A small file may unpack to a very large one.
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = 40L * longest });
            var text = new StringBuilder();
            foreach (var paragraph in ParagraphsWithText(document))
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

    /// <summary>The paragraphs that show something, in order; those of a text box behind the one that holds it, those of notes at the end.</summary>
    internal static IEnumerable<Paragraph> ParagraphsWithText(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart;
        var body = main?.Document?.Body ?? throw new FileFormatException("There is no text in it.");
        return ((OpenXmlElement?[])[body, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes]).OfType<OpenXmlElement>()
            .SelectMany(root => root.Descendants<Paragraph>())
            .Where(paragraph => !paragraph.Ancestors().Any(IsLeftOut) && TextOf(paragraph).Trim().Length > 0);
    }

    /// <summary>What the Word library throws of a file that is no Word document, or a damaged one.</summary>
    internal static bool IsDamage(Exception exception) =>
        exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException
            or UriFormatException;

    internal static string TextOf(Paragraph paragraph) => string.Concat(PartsOf(paragraph).Select(part => part.Shown));

    /// <summary>The elements of a paragraph that show text, and what they show.</summary>
    internal static IEnumerable<(OpenXmlElement Element, string Shown)> PartsOf(Paragraph paragraph) =>
        // A text box holds paragraphs of its own.
        from element in paragraph.Descendants()
        let shown = ShownBy(element)
        where shown.Length > 0 && element.Ancestors<Paragraph>().First() == paragraph
            && !element.Ancestors().TakeWhile(above => above != paragraph).Any(above => IsLeftOut(above) || IsHiddenRun(above))
        select (element, shown);

    private static string ShownBy(OpenXmlElement element) => element switch
    {
        SymbolChar symbol => SymbolOf(symbol.Char?.Value),
        TabChar when element.Parent?.LocalName == "r" => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        _ => element.LocalName == "t" ? element.InnerText : "",
    };

    /// <summary>Deleted, moved away, a line that sets notes apart, or the second copy of what is drawn, for old readers.</summary>
    private static bool IsLeftOut(OpenXmlElement element) =>
        element.LocalName is "Fallback" or "del" or "moveFrom"
        || (element is FootnoteEndnoteType { Type: { } type } && type.Value != FootnoteEndnoteValues.Normal);

    private static bool IsHiddenRun(OpenXmlElement run)
    {
        if (run.LocalName != "r") return false;
        var vanish = run.ChildElements.FirstOrDefault(child => child.LocalName == "rPr")?.ChildElements.FirstOrDefault(child =>
            child.LocalName == "vanish");
        var value = vanish?.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "val").Value;
        return vanish is not null && value is null or "1" or "true" or "on";
    }

    private static string SymbolOf(string? hexadecimal)
    {
        if (!int.TryParse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return "□";
        return (code is > 0 and < 0xD800 ? (char)code : Symbols.GetValueOrDefault(code & 0xFF, '□')).ToString();
    }
}
