using System.Text;
using System.Xml.Linq;

namespace KazRuMtQa.Audit.Readers;

/// <summary>What stands within an element (XHTML, or the markup of news agencies) as HTML, with the tags that set its parts apart.</summary>
internal static class XmlHtml
{
    /// <summary>Blocks of NITF that HTML does not have.</summary>
    private static readonly Dictionary<string, string> Blocks = new(StringComparer.Ordinal)
    {
        ["hl1"] = "h1", ["hl2"] = "h2", ["body.content"] = "div", ["body.head"] = "div", ["block"] = "div", ["media"] = "figure",
        ["media-caption"] = "figcaption", ["bq"] = "blockquote", ["credit"] = "p",
    };

    private static readonly HashSet<string> Void = new("area base br col embed hr img input link meta source track wbr media-reference".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Kept = new("href src alt title hidden style".Split(' '), StringComparer.Ordinal);

    public static string Of(XElement element)
    {
        var html = new StringBuilder();
        AddWithin(html, element);
        return html.ToString().Trim();
    }

    private static void AddWithin(StringBuilder html, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text) Escape(html, text.Value, inAttribute: false);
            else if (node is XElement child) Add(html, child);
        }
    }

    private static void Add(StringBuilder html, XElement element)
    {
        var name = Blocks.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => Kept.Contains(attribute.Name.LocalName)))
        {
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(html, attribute.Value, inAttribute: true);
            html.Append('"');
        }

        html.Append('>');
        if (Void.Contains(name)) return;
        AddWithin(html, element);
        html.Append("</").Append(name).Append('>');
    }

    private static void Escape(StringBuilder html, string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"' when inAttribute: html.Append("&quot;"); break;
                default: html.Append(c); break;
            }
        }
    }
}
