using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class CategoryLabel() : PageLine("category-lines.tsv")
{
    private const int LongestLabel = 8;

    public override string Title => "Section label";

    public override string Why =>
        "The name of the section, its tags or the way to it surround the article on the page; copied along, they make a line that says nothing.";

    public override double Prior => 0.88;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held, the ministry said on Monday.\n\n[[Kazakhstan news]]", ""),
        new("The dam held, the ministry said on Monday.\n\n[[Politics | Economy]]\n\nBack to top", ""),
        new("[[Home » News » Society]]\n\nDam holds in Kyzyl-Kol\n\nThe dam held, the ministry said.", ""),
        new("[[World]]\n\nDam holds in Kyzyl-Kol\n\nThe dam held, the ministry said.", ""),
        new("The dam held, the ministry said on Monday.\n\n[[Tags: dam, water, Kyzyl-Kol]]\n\n[[#dam #water]]", ""),
        new("The dam held.\n\nPolitics\n\nThe mayor lost the vote.\n\nSociety\n\nThe school opened."),
        new("Weather\n\nThe rain will stop on Monday, the service said, and the dam will hold."),
        new("Good news\n\nThe dam held, the ministry said on Monday.\n\nWhat the news means for the world"),
        new("Dam news is good news\n\nThe dam held.\n\nBreaking: Water fell on Monday"),
        new("The dam held.\n\nAnna Brown, BBC News\n\n(Reporting by Anna Brown)"),
    ];

    private protected override string Fault => "is a section label from the web page";

    private protected override bool IsCertain => false;

    private protected override Func<Paragraph, bool> Others(Document document)
    {
        var (head, tail) = Body(document);
        return line => (line.Index < head || line.Index >= tail) && IsLabel(document, line);
    }

    /// <summary>Labels stand above the title and below the last sentence of the article, among other lines of the page.</summary>
    private static (int Head, int Tail) Body(Document document)
    {
        var lines = document.Paragraphs;
        var ofPage = PageLines.Of(document);
        var head = 0;
        while (head < Math.Min(3, lines.Count - 2) && IsLabel(document, lines[head])) head++;
        // "Weather" above the forecast is its title: a label stands above a title.
        if (head > 0 && lines[head].Kind != ParagraphKind.Heading) head = 0;
        var tail = lines.Count;
        while (tail > 1 && tail > lines.Count - 25 && (IsLabel(document, lines[tail - 1]) || ofPage(lines[tail - 1]))) tail--;
        return (head, tail);
    }

    private static bool IsLabel(Document document, Paragraph line)
    {
        var tokens = document.Tokens;
        if (line.EndToken - line.FirstToken > LongestLabel || tokens[line.EndToken - 1].EndsSentence) return false;
        int sections = 0, names = 0, tags = 0;
        for (var i = line.FirstToken; i < line.EndToken; i++)
        {
            var token = tokens[i];
            if (Sections.IsSection(document.Language, token.Lower)) sections++;
            else if (token.Kind == TokenKind.Tag) tags++;
            else if (token.Lower is "and" or "of" or "in" or "the" or "&" or "|" or "/" or "»" or "›" or ">" or "," or "•" or "·" or "-" or "–" or "→"
                or "#")
                continue;
            else if (token.IsWord && token.Case is LetterCase.Capitalised or LetterCase.Upper && !token.Entry.IsCommonWord) names++;
            else return false;
        }

        // Russia news; news of Central Asia. Further names make a headline.
        var isNews = tokens[line.EndToken - 1].Lower == "news" || tokens[line.FirstToken].Lower == "news";
        if (tags > 1 && names + sections == 0) return true;
        return sections > 0 && tags == 0
            && (names == 0 || (names <= 2 && isNews && sections == 1 && !HasComma(tokens, line)) || IsTrail(tokens, line, names));
    }

    private static bool HasComma(TokenList tokens, Paragraph line)
    {
        for (var i = line.FirstToken; i < line.EndToken; i++) if (tokens[i].IsMark(',')) return true;
        return false;
    }

    /// <summary>Home » Almaty</summary>
    private static bool IsTrail(TokenList tokens, Paragraph line, int names) =>
        names <= 3 && tokens[line.FirstToken].Lower is "home" or "main" && tokens[line.FirstToken + 1].Lower is "»" or "›" or ">" or "/" or "→";
}
