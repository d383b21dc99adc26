using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class SpacedHyphen : Rule
{
    public override string Title => "Spaced hyphen";

    public override string Why =>
        "A compound was cut at its hyphen, translated as separate words and not joined again.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The vice[[ - ]]president met the prime minister.", "-"),
        new("A well[[ – ]]known singer came.", "-"),
        new("The fourth- quarter figures (a slip of English writers) are out. The word is out there - follow the road - up the hill."),
        new("The president – vice or not – met the press. They vote by mail – in most states."),
    ];

    /// <summary>Compounds rarer than this are too often two words that happen to stand around a dash.</summary>
    private const float LeastPerMillion = 2;

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var dash in document.Tokens.Marks)
        {
            if (!Marks.IsDash(dash) || document.IsIn(dash, Zones.Table | Zones.Dateline)) continue;
            var before = document.Tokens[dash.Index - 1];
            var next = document.Tokens[dash.Index + 1];
            if (!before.IsWord || !next.IsWord || document.StartsParagraph(next) || !dash.SpaceBefore || !next.SpaceBefore
                || next.Case == LetterCase.Capitalised != (before.Case == LetterCase.Capitalised))
                continue;
            if (next.Is(WordClass.Function) || document.Language.Lexicon[before.Lower + "-" + next.Lower].PerMillion < LeastPerMillion) continue;
            yield return Flag(new TextSpan(before.Span.End, next.Span.Start),
                $"“{document.TextOf(Document.SpanOf(before, next))}” takes a hyphen without spaces.", "-");
        }
    }
}
