using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RepeatedHeading : Rule
{
    private const int Fewest = 3;

    /// <summary>Captions and headings are repeated by editors too: shown only when everything is.</summary>
    private const double ConfidenceOfStyle = 0.45;

    public override string Title => "Repeated subhead";

    public override string Why =>
        "The same sub-heading twice in an article: a pull quote or a picture's line was taken for text when the page was copied.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Why now of all times?\n\nThe decision surprised the farmers of the region.\n\n[[Why now of all times?]]\n\nThe ministry has not "
            + "answered.", ""),
        new("What next?\n\nThe road will be closed for a month.\n\nWhat comes after?\n\nThe road will be opened."),
        new("The situation now:\n\nThe road is closed.\n\nThe situation now:\n\nThe dam is full."),
        new("Q: And then?\n\nA: I went home.\n\nQ: And then?\n\nA: I slept."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Heading || paragraph.EndToken - paragraph.FirstToken < Fewest || IsLabel(document.Tokens, paragraph))
                continue;
            var key = string.Join(' ', Enumerable.Range(paragraph.FirstToken, paragraph.EndToken - paragraph.FirstToken)
                .Select(i => document.Tokens[i]).Where(token => token.IsWord || token.IsNumber).Select(token => token.Lower));
            if (key.Length < 8 || seen.Add(key)) continue;
            yield return Flag(paragraph.Span, $"The subhead “{document.Excerpt(paragraph.Span)}” is used twice. Drop one.",
                "") with
            { Confidence = ConfidenceOfStyle };
        }
    }

    /// <summary>"Q: And then?", "The situation:", "archived recording (the mayor)": labels that structure an article come again on purpose.</summary>
    private static bool IsLabel(TokenList tokens, Paragraph line) =>
        tokens[line.FirstToken + 1].IsMark(':') || tokens[line.FirstToken].Kind == TokenKind.Mark
            || tokens[line.EndToken - 1].Lower is ":" or ")" or "]";
}
