using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>Tells the lines of a page, of whatever kind, from the lines of the article.</summary>
internal static class PageLines
{
    private static readonly Knowledge<PhraseIndex>[] Tables = new[]
    {
        "page-furniture.tsv", "share-lines.tsv", "advertising-lines.tsv", "subscription-lines.tsv", "read-also-lines.tsv", "copyright-lines.tsv", "category-lines.tsv",
    }.Select(PhraseIndex.Of).ToArray();

    public static bool IsPartOfPage(Document document, Paragraph line) =>
        Tables.Any(table => FurnitureLines.Matches(document, line, table.Of(document.Language))) || Disclaimers.IsDisclaimer(document, line);
}
