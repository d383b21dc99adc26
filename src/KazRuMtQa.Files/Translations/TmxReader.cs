using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KazRuMtQa.Files.Translations;

/// <summary>
/// TMX 1.1 to 1.4b (LISA, 2005): of each unit the English variant is the translation and the variant in the header's source language, or else the
/// first of another language, the original. Which was written first, a memory often does not know.
/// </summary>
internal static class TmxReader
{
    private const string English = "en";

    public static TranslationFile Read(Stream stream)
    {
        var root = SafeXml.Load(stream);
        if (root.Name.LocalName != "tmx") throw new InvalidDataException($"the root is <{root.Name.LocalName}>, not <tmx>");
        var header = root.Elements().FirstOrDefault(element => element.Name.LocalName == "header");
        var declared = TranslationFile.LanguageOf((string?)header?.Attribute("srclang"));
        string? language = null;
        var units = new List<TranslationUnit>();
        var without = 0;
        foreach (var unit in root.Descendants().Where(element => element.Name.LocalName == "tu"))
        {
            var variants = unit.Elements().Where(element => element.Name.LocalName == "tuv")
                .Select(variant => (Language: LanguageOf(variant), Text: TextOf(variant))).ToList();
            var translation = variants.Find(variant => variant.Language == English);
            var others = variants.FindAll(variant => variant.Language != English);
            var original = others.Find(variant => variant.Language == declared) is { Text: not null } found ? found : others.FirstOrDefault();
            if (string.IsNullOrWhiteSpace(translation.Text) || original.Text is null)
            {
                without++;
                continue;
            }

            language ??= original.Language;
            var isHtml = FieldMarkup.HasElements(translation.Text);
            units.Add(new TranslationUnit((string?)unit.Attribute("tuid"), original.Text.Trim(), translation.Text.Trim(), isHtml));
        }

        if (units.Count == 0 && without > 0) throw new InvalidDataException("no unit has an English variant beside another");
        return new TranslationFile(language, units);
    }

    /// <summary>Files before TMX 1.4 have a plain <c>lang</c>.</summary>
    private static string? LanguageOf(XElement variant) =>
        TranslationFile.LanguageOf((string?)variant.Attribute(XNamespace.Xml + "lang") ?? (string?)variant.Attribute("lang"));

    /// <summary>
    /// The text of the segment; native code in <c>bpt</c>, <c>ept</c>, <c>it</c>, <c>ph</c> and <c>ut</c> is left out, and text that is
    /// highlighted is kept.
    /// </summary>
    private static string? TextOf(XElement variant)
    {
        if (variant.Elements().FirstOrDefault(element => element.Name.LocalName == "seg") is not { } segment) return null;
        var text = new StringBuilder();
        foreach (var part in segment.DescendantNodes().OfType<XText>())
        {
            if (part.Parent is { } parent && (parent == segment || parent.Name.LocalName is "hi" or "sub")) text.Append(part.Value);
        }

        return text.ToString();
    }
}
