using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>Tells the lines of a page, of whatever kind, from the lines of the article.</summary>
internal static class PageLines
{
    /// <summary>Whether a line of the document is one of the page.</summary>
    public static Func<Paragraph, bool> Of(Document document)
    {
        string[] tables =
        [
            "page-furniture.tsv", "share-lines.tsv", "advertising-lines.tsv", "subscription-lines.tsv", "read-also-lines.tsv", "copyright-lines.tsv",
            "category-lines.tsv",
        ];
        var listed = tables.SelectMany(table => PageLine.Listed(document, table)).ToHashSet();
        return line => listed.Contains(line.Index) || Disclaimers.IsDisclaimer(document, line);
    }
}
