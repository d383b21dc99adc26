using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class CopyrightTail() : PageLine("copyright-lines.tsv")
{
    public override string Title => "Copyright line";

    public override string Why =>
        "The foot of the page, with its rights and its conditions for copying, was taken over and translated along with the article.";

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[© 2023 Kyzyl-Kol News. All rights reserved.]]", ""),
        new("The dam held.\n\n[[When using materials of the site, an active link to the source is required.]]", ""),
        new("The dam held.\n\n[[The opinion of the editors may not coincide with the opinion of the author.]]", ""),
        new("The dam held. All rights were reserved for the town.\n\nCopyright law protects the drawing of the dam."),
        new("When using the bridge, a permit is required. The use of materials was prohibited by the court."),
        new("\"All rights reserved\" stood on the plan."),
    ];

    private protected override string Fault => "is a copyright line from the web page";

    private protected override bool IsCertain => false;

    /// <summary>"… All rights reserved" at the end of a short line.</summary>
    private protected override bool IsAnother(Document document, Paragraph line)
    {
        var tokens = document.Tokens;
        var last = line.EndToken - 1;
        if (tokens[last].EndsSentence) last--;
        return last - line.FirstToken is >= 2 and < 40 && tokens[last].Lower == "reserved" && tokens[last - 1].Lower == "rights"
            && tokens[last - 2].Lower == "all";
    }
}
