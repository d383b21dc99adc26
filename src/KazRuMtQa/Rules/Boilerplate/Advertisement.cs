using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class Advertisement : Rule
{
    private static readonly Knowledge<PhraseIndex> Phrases = PhraseIndex.Of("advertising-lines.tsv");

    public override string Title => "Advertising label";

    public override string Why => "A label of an advertising slot was copied and translated along with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[- Advertisement -]]\n\nWater fell on Monday.", ""),
        new("The dam held.\n\n[[ADVERTISEMENT]]", ""),
        new("The dam held.\n\n[[Sponsored content]]", ""),
        new("Advertisement of tobacco is banned.\n\nAdvertising revenue grew."),
        new("The advertisement was shown twice. \"Advertisement!\" he shouted.")
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        from line in FurnitureLines.Matching(document, Phrases.Of(document.Language))
        select Repair(line.Span, $"“{document.Excerpt(line.Span)}” is an advertising label from the web page. Delete it.", "");
}
