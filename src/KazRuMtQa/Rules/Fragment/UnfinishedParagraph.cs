using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>Looks at paragraphs of several sentences whose last one has no end.</summary>
internal sealed class UnfinishedParagraph : Rule
{
    private const int FewestTokens = 25;

    public override string Title => "Cut-off paragraph";

    public override string Why =>
        "Pages that are cut to a number of letters, or text lost between engine and page, leave a paragraph that stops in the middle of its "
        + "last sentence.";

    public override Category Category => Category.Truncation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The fair closed on Sunday.\n\nThe museum bought the picture in May for a large sum of money. It agreed to lend it to a gallery "
            + "in the south for a summer [[sea]]\n\nThe gallery opens in June."),
        new("The fair closed on Sunday.\n\nThe museum bought the picture in May for a large sum of money. It agreed to lend it to a gallery "
            + "in the south for a summer season.\n\nThe gallery opens in June."),
        new("The museum bought the picture in May. It will be shown to all who want to see it in the south of the country in the summer of this "
            + "year\n\nThe gallery opens in June."),
        new("The fair closed.\n\nThe museum bought the picture in May for a large sum. More about it and the other pictures of the sale and of the "
            + "house in the report by our man\n\nhttps://example.org/museum"),
        new("Prices rose in May. Wages did not"),
    ];

    /// <summary>A page of blurbs has many paragraphs without a stop: only one that stands alone is cut off.</summary>
    internal override IEnumerable<Finding> Check(Document document) => CutOff(document).ToArray() is [var only] ? [only] : [];

    private IEnumerable<Finding> CutOff(Document document)
    {
        // The first paragraph may be a standfirst, which has no stop.
        for (var i = 1; i + 1 < document.Paragraphs.Count; i++)
        {
            var (paragraph, next) = (document.Paragraphs[i], document.Paragraphs[i + 1]);
            if (paragraph.EndToken - paragraph.FirstToken < FewestTokens || next.Kind != ParagraphKind.Running
                || document.Tokens[next.FirstToken] is not { IsWord: true, Case: LetterCase.Capitalised }) continue;
            var last = document.Tokens[paragraph.EndToken - 1];
            if (last.Case != LetterCase.Lower || last.Lower.EndsWith('.')
                || document.IsIn(last, Zones.Quotation | Zones.Foreign | Zones.ListItem | Zones.Table)) continue;
            var sentence = document.SentenceOf(last);
            if (sentence.FirstToken == paragraph.FirstToken || sentence.EndToken - sentence.FirstToken < 8
                || !Clause.MayHaveVerb(document, sentence)) continue;
            if (!EndsAsProse(document, document.Paragraphs[i - 1]) || !EndsAsProse(document, next)
                || Clause.Before(document, sentence) is not { } before
                || !Clause.EndsWithStop(document, before)) continue;
            yield return Flag(last.Span, $"The paragraph ends at “{document.TextOf(last)}” with no full stop. Check that nothing is missing.");
        }
    }

    /// <summary>A text without stops at the ends of its paragraphs has them nowhere.</summary>
    private static bool EndsAsProse(Document document, Paragraph paragraph) => document.Tokens[paragraph.EndToken - 1].Kind == TokenKind.Mark;
}
