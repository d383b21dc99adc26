using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class BrokenParagraph : Rule
{
    private const int MostBreaks = 2;

    public override string Title => "Broken paragraph";

    public override string Why =>
        "Texts are often translated line by line; a line end within a sentence makes two half sentences that no longer fit.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The new tariff was explained on Monday by the head of [[the\n\nministry]] at a meeting with farmers.", "the ministry"),
        new("The programme has three aims:\n\nroads and bridges for the villages of the region."),
        new("Roads for the\nvillages"),
        new("What he is waiting for\n\nthe mayor did not say to anyone in the room."),
    ];

    internal override bool LooksAtWholeText => true;

    /// <summary>A text with many such breaks was wrapped line by line, and its paragraphs are not those of the author.</summary>
    internal override IEnumerable<Finding> Check(Document document)
    {
        var found = Breaks(document).Take(MostBreaks + 1).ToArray();
        return found.Length > MostBreaks ? [] : found;
    }

    private IEnumerable<Finding> Breaks(Document document)
    {
        for (var i = 1; i < document.Paragraphs.Count; i++)
        {
            var (before, after) = (document.Paragraphs[i - 1], document.Paragraphs[i]);
            var last = document.Tokens[before.EndToken - 1];
            var first = document.Tokens[after.FirstToken];
            if (first.Case != LetterCase.Lower || last.Case != LetterCase.Lower || before.EndToken - before.FirstToken < 6
                || after.EndToken - after.FirstToken < 4)
                continue;
            if (before.Kind is ParagraphKind.Table or ParagraphKind.ListItem || after.Kind is ParagraphKind.Table) continue;
            if (last.Lower
                is not ("the" or "a" or "an" or "of" or "and" or "or" or "with" or "from" or "his" or "her" or "their" or "its" or "which"
                    or "because") || first.Is(WordClass.Function))
                continue;
            yield return Flag(Document.SpanOf(last, first),
                $"The paragraph breaks in mid-sentence, after “{document.TextOf(last)}”. Join it to the next.",
                $"{document.TextOf(last)} {document.TextOf(first)}");
        }
    }
}
