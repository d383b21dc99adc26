using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class UnbalancedBracket : Rule
{
    public override string Title => "Unpaired bracket";

    public override string Why =>
        "A bracket that opens and never closes, or closes without having been opened, is what is left of a parenthesis that translation tore apart.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bridge [[(built]] in 1968 and repaired in 2011 is closed."),
        new("The bridge was repaired [[twice)]] and is closed."),
        new("He has to 1) pay, 2) go and b) write. It is fine :) or ;-) as (he [the boss] said)."),
        new("(Reporting by A. Smith;\n\nEditing by B. Jones)"),
        new("1) First\n\n2) Second"),
    ];

    /// <summary>A parenthesis may run over this many paragraphs, as credits at the end of a report do.</summary>
    private const int LongestParenthesis = 4;

    internal override IEnumerable<Finding> Check(Document document)
    {
        var open = new Stack<Token>();
        var alone = new List<Token>();
        foreach (var token in document.Tokens.Marks)
        {
            if (Marks.IsOpeningBracket(token))
            {
                if (!IsSmiley(document, token)) open.Push(token);
            }
            else if (Marks.IsClosingBracket(token))
            {
                while (open.TryPeek(out var far) && IsFar(document, far, token)) alone.Add(open.Pop());
                if (open.TryPeek(out var partner) && IsPair(partner, token)) open.Pop();
                else if (!IsSmiley(document, token) && !IsListMark(document, token)) alone.Add(token);
            }
        }

        // One per sentence: a lost bracket leaves its neighbours alone too.
        return alone.Concat(open).Asked(document.Cancellation).Where(bracket => !document.IsIn(bracket, Zones.Table))
            .DistinctBy(bracket => document.SentenceOf(bracket).Index)
            .Select(bracket => Flag(document.WithWord(bracket), $"The bracket {bracket.Lower} is unpaired. Add the other one or delete it."))
            .WithoutOverlaps();
    }

    private static bool IsPair(Token open, Token close) => open.IsMark('(') == close.IsMark(')');

    /// <summary>Paragraphs apart, and neither a bracketed run of whole sentences nor a line cut within a sentence.</summary>
    private static bool IsFar(Document document, Token open, Token close)
    {
        var (from, to) = (document.SentenceOf(open), document.SentenceOf(close).Paragraph);
        var apart = to.Index - from.Paragraph.Index;
        var isCut = apart == 1 && !document.Tokens[from.Paragraph.EndToken - 1].EndsSentence;
        return apart > 0 && !isCut && (apart >= LongestParenthesis || from.FirstToken != open.Index || !document.EndsParagraph(close));
    }

    private static bool IsSmiley(Document document, Token bracket) =>
        !bracket.SpaceBefore && document.Tokens[bracket.Index - 1].Lower is ":" or ";" or "-" or "=" or "…";

    /// <summary>1), a), iv)</summary>
    private static bool IsListMark(Document document, Token bracket)
    {
        var before = document.Tokens[bracket.Index - 1];
        return !bracket.SpaceBefore && bracket.IsMark(')') && before.Span.Length <= 3
            && (before.IsNumber || before.Span.Length == 1 || before.Lower.All(c => c is 'i' or 'v' or 'x'));
    }
}
