namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class SubscribePrompt() : PageLine("subscription-lines.tsv")
{
    public override string Title => "Subscription prompt";

    public override string Why =>
        "The page asks the reader to subscribe, sign up or pay; the request was copied and translated along with the article.";

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Subscribe to our Telegram channel and be the first to know the news!]]", ""),
        new("The dam held.\n\n[[Sign up for our newsletter]]", ""),
        new("Subscribe and save: how libraries fight for readers\n\nThe dam held."),
        new("Readers subscribe to our newspaper by post, the editor said."),
        new("Join us, the farmers cried.")
    ];

    private protected override string Fault => "is a prompt from the web page";
}
