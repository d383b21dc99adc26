using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class HyphenAsDash : Rule
{
    public override string Title => "Hyphen for dash";

    public override string Why =>
        "A hyphen that touches a word on one side only is neither a hyphen nor a dash: the engine dropped one of the two spaces.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The carrier[[ -]]the company Altyn Zhol - paid.", " – "),
        new("The city of Oral[[- ]]the centre of the region - was flooded.", " – "),
        new("Two- and three-year bonds, short- to medium-term loans and pre-, post- or mid-war houses."),
        new("It was -5 C. - A list item. ASTANA - The bank closed."),
        new("The fourth- quarter figures and the San Francisco- based bank (slips of English writers)."),
        new("-Yes, he said.\n\n-No, she said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var hyphen in document.Tokens.Marks)
        {
            if (!hyphen.IsMark('-') || document.IsIn(hyphen, Zones.Table | Zones.Dateline | Zones.Heading | Zones.Byline)) continue;
            var before = document.Tokens[hyphen.Index - 1];
            var next = document.Tokens[hyphen.Index + 1];
            if (next.SpaceBefore == hyphen.SpaceBefore || !IsWord(before) || !IsWord(next) || document.StartsParagraph(hyphen)
                || document.StartsParagraph(next))
                continue;
            // "fourth- quarter" is a compound with a slip, "two- and three-year" waits for its second half.
            if (!IsClauseStart(before, next)) continue;
            yield return Flag(new TextSpan(before.Span.End, next.Span.Start), "This hyphen should be a dash with a space on each side.", " – ");
        }
    }

    private static bool IsClauseStart(Token before, Token next) => next.Case == LetterCase.Capitalised
        ? before.Case == LetterCase.Lower
        : next.Is(WordClass.Function)
            && next.Lower
                is not ("and" or "or" or "to" or "but" or "through" or "versus" or "as" or "nor" or "than" or "off" or "up" or "down" or "out" or "in"
                    or "on");

    private static bool IsWord(Token token) => token.IsWord && token.Lower.Length > 1 && token.Entry.IsKnown;
}
