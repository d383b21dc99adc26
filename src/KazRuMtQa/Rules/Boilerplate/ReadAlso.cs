using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class ReadAlso() : PageLine("read-also-lines.tsv")
{
    public override string Title => "Link to another article";

    public override string Why =>
        "A teaser of the page for another article was copied into the text; without its link it leads nowhere and interrupts the report.";

    public override double Prior => 0.92;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Read also: Potatoes grow dearer in Shymkent]]\n\nWater fell on Monday.", ""),
        new("The dam held.\n\n[[READ Potatoes grow dearer in Shymkent]]\n\nWater fell on Monday.", ""),
        new("The dam held.\n\n[[Related articles]]", ""),
        new("Read also means to have knowledge. See also the table of prices in the annex."),
        new("READ THE LABEL, the sign on the tank says.\n\nWater fell on Monday."),
        new("The button marked \"Read more\" hid the price. Read more books, he said."),
        new("\"Read more: that is my advice,\" the teacher said."),
    ];

    private protected override string Fault => "is a link to another article";

    /// <summary>"READ The dam held": the word in capitals, then a headline that is not.</summary>
    private protected override bool IsAnother(Document document, Paragraph line)
    {
        var tokens = document.Tokens;
        var (first, next, last) = (tokens[line.FirstToken], tokens[line.FirstToken + 1], tokens[line.EndToken - 1]);
        return first.Lower is "read" or "watch" && first.Case == LetterCase.Upper && next.IsWord && next.Case == LetterCase.Capitalised
            && line.EndToken - line.FirstToken is > 3 and < 30 && !last.EndsSentence;
    }
}
