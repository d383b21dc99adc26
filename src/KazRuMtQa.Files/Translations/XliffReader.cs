using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Files.Translations;

/// <summary>
/// XLIFF 1.2 (OASIS, 2008) and 2.x (OASIS, 2014 to 2018), also as WPML writes it (the HTML of a field in CDATA). Text within inline elements is
/// kept; what they hold as native code is not. Alternative translations, notes and units without a target are left out.
/// </summary>
internal static class XliffReader
{
    /// <summary>Inline elements of XLIFF 1.2 whose content is code of the original format.</summary>
    private static readonly HashSet<string> Code = ["bpt", "ept", "it", "ph", "x", "bx", "ex", "sc", "ec", "cp"];

    public static TranslationFile Read(Stream stream)
    {
        var root = SafeXml.Load(stream);
        if (root.Name.LocalName != "xliff") throw new InvalidDataException($"the root is <{root.Name.LocalName}>, not <xliff>");
        return (string?)root.Attribute("version") is { } version && version.StartsWith('1') ? ReadFirst(root) : ReadSecond(root);
    }

    private static TranslationFile ReadFirst(XElement root)
    {
        string? language = null;
        var units = new List<TranslationUnit>();
        foreach (var file in Named(root, "file"))
        {
            language ??= TranslationFile.LanguageOf((string?)file.Attribute("source-language"));
            TranslationFile.MustBeEnglish(TranslationFile.LanguageOf((string?)file.Attribute("target-language")));
            foreach (var unit in file.Descendants().Where(element => element.Name.LocalName == "trans-unit"))
            {
                if (Child(unit, "source") is not { } source || Child(unit, "target") is not { } target) continue;
                Add(units, (string?)unit.Attribute("id"), Joined([source]), Joined([target]));
            }
        }

        return new TranslationFile(language, units);
    }

    private static TranslationFile ReadSecond(XElement root)
    {
        TranslationFile.MustBeEnglish(TranslationFile.LanguageOf((string?)root.Attribute("trgLang")));
        var units = new List<TranslationUnit>();
        foreach (var unit in root.Descendants().Where(element => element.Name.LocalName == "unit"))
        {
            // A unit is a paragraph. Of a segment that was not translated neither side is read.
            var translated = Named(unit, "segment").Select(segment => (Source: Child(segment, "source"), Target: Child(segment, "target")))
                .Where(segment => segment.Source is not null && segment.Target is { } target && !string.IsNullOrWhiteSpace(target.Value)).ToList();
            var (source, target) = (Joined(translated.Select(segment => segment.Source!)), Joined(translated.Select(segment => segment.Target!)));
            Add(units, (string?)unit.Attribute("id"), source, target);
        }

        return new TranslationFile(TranslationFile.LanguageOf((string?)root.Attribute("srcLang")), units);
    }

    private static void Add(List<TranslationUnit> units, string? id, string source, string target)
    {
        if (target.Length > 0) units.Add(new TranslationUnit(id, source, target, FieldMarkup.HasElements(target) || FieldMarkup.HasElements(source)));
    }

    /// <summary>Segments of one paragraph, with a space between two that have none.</summary>
    private static string Joined(IEnumerable<XElement> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            SetApart(text);
            Append(segment, text);
        }

        return text.ToString().Trim();
    }

    private static void SetApart(StringBuilder text)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText part) text.Append(part.Value);
            else if (node is not XElement inline) continue;
            else if (!Code.Contains(inline.Name.LocalName))
            {
                if ((string?)inline.Attribute("mtype") == "seg") SetApart(text);
                Append(inline, text);
            }
            else if (IsLineBreak(inline)) text.Append('\n');
        }
    }

    /// <summary>A placeholder for a line break, by the type that both versions give it.</summary>
    private static bool IsLineBreak(XElement inline) =>
        (string?)inline.Attribute("ctype") == "lb" || (string?)inline.Attribute("subType") == "xlf:lb";

    private static XElement? Child(XElement element, string name) => Named(element, name).FirstOrDefault();

    /// <summary>By the local name: both versions, and files that forgot the namespace, are read alike.</summary>
    private static IEnumerable<XElement> Named(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);
}
