using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class SubscribePrompt : Rule
{
    private static readonly Knowledge<PhraseIndex> Phrases = PhraseIndex.Of("subscription-lines.tsv");

    public override string Title => "Subscription prompt";

    public override string Why => "The page asks the reader to subscribe, sign up or pay; the request was copied and translated along with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Subscribe to our Telegram channel and be the first to know the news!]]", ""),
        new("The dam held.\n\n[[Sign up for our newsletter]]", ""),
        new("Subscribe and save: how libraries fight for readers\n\nThe dam held."),
        new("Readers subscribe to our newspaper by post, the editor said."),
        new("Join us, the farmers cried.")
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        from line in FurnitureLines.Matching(document, Phrases.Of(document.Language))
        select Repair(line.Span, $"“{document.Excerpt(line.Span)}” is a prompt from the web page. Delete it.", "");
}
