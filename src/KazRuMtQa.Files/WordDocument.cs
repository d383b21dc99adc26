using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace KazRuMtQa.Files;

/// <summary>
/// The text of a Word document as it would be printed: paragraphs set apart by blank lines, foot- and endnotes behind them. What was deleted or moved
/// away, hidden text and comments are left out; a text box counts once. Text is text in whatever vocabulary: smart tags, formulas, drawings.
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
        var text = new StringBuilder();
        foreach (var paragraph in ParagraphsWithText(WordPackage.Open(stream, MostCharacters(longest))))
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(TextOf(paragraph).Trim());
            if (text.Length > longest) throw new InvalidDataException($"The document has more than {longest} characters.");
        }

        return text.ToString();
    }

    /// <summary>The most characters of XML that are read for so many characters of text.</summary>
    internal static long MostCharacters(int longest) => 40L * longest;

    /// <summary>The paragraphs that show something, in order; those of a text box behind the one that holds it, those of notes at the end.</summary>
    internal static IEnumerable<XElement> ParagraphsWithText(WordPackage document) => document.Roots
        .SelectMany(root => root.Descendants())
        .Where(element => IsParagraph(element) && !element.Ancestors().Any(IsLeftOut) && TextOf(element).Trim().Length > 0);

    internal static bool IsParagraph(XElement element) => WordPackage.Is(element, "p");

    internal static string TextOf(XElement paragraph) => string.Concat(PartsOf(paragraph).Select(part => part.Shown));

    /// <summary>The elements of a paragraph that show text, and what they show.</summary>
    internal static IEnumerable<(XElement Element, string Shown)> PartsOf(XElement paragraph) =>
        // A text box holds paragraphs of its own.
        from element in paragraph.Descendants()
        let shown = ShownBy(element)
        where shown.Length > 0 && element.Ancestors().First(IsParagraph) == paragraph
            && !element.Ancestors().TakeWhile(above => above != paragraph).Any(above => IsLeftOut(above) || IsHiddenRun(above))
        select (element, shown);

    private static string ShownBy(XElement element) => element.Name.LocalName switch
    {
        "t" => element.Value,
        "sym" when WordPackage.Is(element, "sym") => SymbolOf(Attribute(element, "char")),
        "tab" when WordPackage.Is(element, "tab") && element.Parent?.Name.LocalName == "r" => "\t",
        "br" or "cr" when WordPackage.Is(element, element.Name.LocalName) => "\n",
        "noBreakHyphen" => "\u2011",
        _ => "",
    };

    /// <summary>Deleted, moved away, a line that sets notes apart, or the second copy of what is drawn, for old readers.</summary>
    private static bool IsLeftOut(XElement element) =>
        element.Name.LocalName is "Fallback" or "del" or "moveFrom"
        || (element.Name.LocalName is "footnote" or "endnote" && Attribute(element, "type") is not (null or "normal"));

    private static bool IsHiddenRun(XElement run)
    {
        if (run.Name.LocalName != "r") return false;
        var vanish = Child(Child(run, "rPr"), "vanish");
        return vanish is not null && Attribute(vanish, "val") is null or "1" or "true" or "on";
    }

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    private static string SymbolOf(string? hexadecimal)
    {
        if (!int.TryParse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return "□";
        return (code is > 0 and < 0xD800 ? (char)code : Symbols.GetValueOrDefault(code & 0xFF, '□')).ToString();
    }
}
