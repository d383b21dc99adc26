namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class ShareLine() : PageLine("share-lines.tsv")
{
    public override string Title => "Share button";

    public override string Why => "Buttons of the page for sharing or following were copied and translated along with the article.";

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Share on Facebook]]\n[[Share on Telegram]]", ""),
        new("The dam held.\n\n[[Follow us on Google News]]", ""),
        new("Shares of Facebook fell on Monday."),
        new("Residents were asked to share this video on social media, and did."),
        new("The minister told farmers: follow us on the way to growth.")
    ];

    private protected override string Fault => "is a button from the web page";
}
