using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class ShareLine : Rule
{
    private static readonly Knowledge<PhraseIndex> Phrases = PhraseIndex.Of("share-lines.tsv");

    public override string Title => "Share button";

    public override string Why => "Buttons of the page for sharing or following were copied and translated along with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Share on Facebook]]\n[[Share on Telegram]]", ""),
        new("The dam held.\n\n[[Follow us on Google News]]", ""),
        new("Shares of Facebook fell on Monday."),
        new("Residents were asked to share this video on social media, and did."),
        new("The minister told farmers: follow us on the way to growth.")
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        from line in FurnitureLines.Matching(document, Phrases.Of(document.Language))
        select Repair(line.Span, $"“{document.Excerpt(line.Span)}” is a button from the web page. Delete it.", "");
}
