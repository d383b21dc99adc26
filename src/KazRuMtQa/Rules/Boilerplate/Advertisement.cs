namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class Advertisement() : PageLine("advertising-lines.tsv")
{
    public override string Title => "Advertising label";

    public override string Why => "A label of an advertising slot was copied and translated along with the article.";

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[- Advertisement -]]\n\nWater fell on Monday.", ""),
        new("The dam held.\n\n[[ADVERTISEMENT]]", ""),
        new("The dam held.\n\n[[Sponsored content]]", ""),
        new("Advertisement of tobacco is banned.\n\nAdvertising revenue grew."),
        new("The advertisement was shown twice. \"Advertisement!\" he shouted.")
    ];

    private protected override string Fault => "is an advertising label from the web page";
}
