using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class PageFurniture() : PageLine("page-furniture.tsv")
{
    public override string Title => "Web page text";

    public override string Why => "Buttons, counters, forms and notices of the web page were copied and translated along with the article.";

    public override double Prior => 0.93;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Back to top button]]", ""),
        new("The dam held.\n\n[[Leave a comment]]\n[[Scroll to top]]\n[[0 Comments]]", ""),
        new("[[Skip to content]]\n\nDam holds in Kyzyl-Kol", ""),
        new("[[14:05, Society, 1 214 views]]\n\nThe dam held.", ""),
        new("The button marked Back to top hid the price, and she left a comment."),
        new("Leave a light on for me\n\nThe dam held."),
        new("Video of the dam draws 1,214 views\n\nThe dam held.")
    ];

    private protected override string Fault => "is from the web page around the article";

    /// <summary>"14:05, Society, 1 214 views": times, sections and a count, and nothing that is said.</summary>
    private protected override bool IsAnother(Document document, Paragraph line)
    {
        var tokens = document.Tokens;
        if (line.EndToken - line.FirstToken is < 2 or > 14 || !tokens[line.EndToken - 2].IsNumber) return false;
        if (tokens[line.EndToken - 1].Lower is not ("views" or "view" or "comments" or "comment" or "reads" or "likes" or "shares")) return false;
        for (var i = line.FirstToken; i < line.EndToken - 1; i++)
        {
            if (tokens[i].IsWord && !Sections.IsSection(document.Language, tokens[i].Lower) && !tokens[i].Is(WordClass.Month | WordClass.Weekday))
                return false;
        }

        return true;
    }
}
