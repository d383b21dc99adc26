using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class CategoryLabel : Rule
{
    private const int LongestLabel = 4;

    private static readonly HashSet<string> Sections = new(
        "news world politics economy society sport sports culture business science health technology incidents accidents crime events opinion analytics interview regions weather life education finance tags category categories rubric section topic topics headlines".Split(' '),
        StringComparer.Ordinal);

    public override string Title => "Category label";

    public override string Why => "The name of the section or its tags stand before or after the text: they were copied from the page and say nothing here.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Road opens in Taraz\n\nThe road was opened on Monday.\n\n[[Kazakhstan news]]", ""),
        new("[[Politics]]\n\nRoad opens in Taraz\n\nThe road was opened on Monday.", ""),
        new("Road opens in Taraz\n\nThe road was opened on Monday.\n\n[[Tags: Taraz, road, news]]", ""),
        new("News from Taraz\n\nThe road was opened on Monday."),
        new("Road opens in Taraz\n\nThe road was opened on Monday.\n\nSociety\n\nA school was opened on Tuesday."),
        new("Politics"),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        var paragraphs = document.Paragraphs;
        if (!paragraphs.Any(paragraph => paragraph.Kind == ParagraphKind.Running)) yield break;
        // After the last paragraph of text, and before the title.
        for (var i = paragraphs.Count - 1; i > 0 && !IsText(document, paragraphs[i]); i--)
            if (IsLabel(document, paragraphs[i])) yield return Report(document, paragraphs[i]);
        if (paragraphs.Count > 2 && paragraphs[1].Kind == ParagraphKind.Heading && IsLabel(document, paragraphs[0])) yield return Report(document, paragraphs[0]);
    }

    /// <summary>A paragraph of running text ends the search, but not a disclaimer among the labels.</summary>
    private static bool IsText(Document document, Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Running or ParagraphKind.Table && !TranslationDisclaimer.IsDisclaimer(document, paragraph);

    private static bool IsLabel(Document document, Paragraph paragraph)
    {
        var first = document.Tokens[paragraph.FirstToken];
        var tagged = first.Lower is "tags" or "category" or "categories" or "topics" or "rubric" or "section" && document.Tokens[paragraph.FirstToken + 1].IsMark(':');
        if (tagged) return true;
        int words = 0, sections = 0;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (token.EndsSentence || token.Is(WordClass.Auxiliary)) return false;
            if (!token.IsWord) continue;
            words++;
            if (Sections.Contains(token.Lower)) sections++;
        }

        return first.IsCapitalised && words <= LongestLabel && sections > 0 && (words == sections || Sections.Contains(document.Tokens[paragraph.EndToken - 1].Lower));
    }

    private Finding Report(Document document, Paragraph paragraph) =>
        Flag(paragraph.Span, $"“{document.TextOf(paragraph.Span)}” is a label of the page, not part of the article.", "");
}
