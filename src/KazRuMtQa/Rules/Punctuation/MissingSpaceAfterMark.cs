using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class MissingSpaceAfterMark : Rule
{
    /// <summary>Rarer words may be pieces of a name: "node.js", "will.i.am".</summary>
    private const float OftenPerMillion = 3;

    public override string Title => "Missing space";

    public override string Why =>
        "Two sentences or clauses were joined without the space between them, as happens when translated pieces are put together by a program.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bus was late, the police said[[.The]] driver slept.", ". The"),
        new("They met on Monday[[,the]] day of the vote.", ", the"),
        new("He flew to Moscow[[.He]] came back in 2019[[.It]] was cold.", ". He"),
        new("Who will pay[[?Nobody]] knows.", "? Nobody"),
        new("“We won”[[,he]] said.", ", he"),
        new("In 2020[[,We]] were told so. It is unique to birds[[.interpreted]] by many as a sign.", ", We"),
        new("Booking.com, ASP.NET, will.i.am and AAPL.O lost 1,000.5 points; Ph.D. student J.P. Morgan of St.Petersburg.Info won."),
        new("See kaz.kz/news?id=Two, readme.Md and E!News at 10:30."),
        new("The U.S.-led force left at 5 p.m.; the rest stayed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var mark in document.Tokens.Marks)
        {
            if (mark.SpaceBefore || !Marks.IsPoint(mark)) continue;
            var next = document.Tokens[mark.Index + 1];
            if (!next.IsWord || next.SpaceBefore || next.Lower.Length == 1 && next.Lower is not ("a" or "i")) continue;
            var before = document.Tokens[mark.Index - 1];
            if (!IsMissing(document, before, mark, next)) continue;
            var span = Document.SpanOf(mark, next);
            var quoted = document.TextOf(before.IsWord || before.IsNumber ? Document.SpanOf(before, next) : span);
            yield return Repair(span, $"“{quoted}” needs a space after the mark.",
                mark.Lower + " " + document.TextOf(next));
        }
    }

    private static bool IsMissing(Document document, Token before, Token mark, Token next)
    {
        if (document.IsIn(mark, Zones.Table | Zones.Foreign)) return false;
        var isCloser = Marks.IsClosingBracket(before) || Marks.IsQuote(before);
        if (mark.IsMark(',') && before.IsNumber) return next.IsCapitalised && next.Entry.IsCommonWord;
        if (mark.IsMark(',') || mark.IsMark(';'))
            return (isCloser || IsPlain(before) || before.IsCapitalised && before.Lower.Length > 2) && next.Entry.IsKnown
                && document.Tokens[mark.Index - 2].Lower != "&";
        if (mark.IsMark(':')) return before.Case == LetterCase.Lower && IsPlain(before) && next.IsCapitalised && next.Entry.IsCommonWord;
        if (next.Case != LetterCase.Capitalised) return mark.IsMark('.') && AreTwoWords(document, before, next);
        return IsPlain(before) && before.Case == LetterCase.Lower && next.Entry.IsKnown
            || next.Is(WordClass.Function) && next.Lower.Length > 1
                && (isCloser || before.IsNumber || before.Lower.Length > 2 && before.IsCapitalised && mark.IsMark('.'));
    }

    /// <summary>"birds.interpreted": two words that everybody uses, and neither part of a file name or an address.</summary>
    private static bool AreTwoWords(Document document, Token before, Token next) =>
        before.Case == LetterCase.Lower && next.Case == LetterCase.Lower && before.Lower.Length > 2 && next.Lower.Length > 2
            && before.Entry.PerMillion > OftenPerMillion && next.Entry.PerMillion > OftenPerMillion
        && (!document.TouchesNext(next) || Marks.IsPoint(document.Tokens[next.Index + 1]))
        && (document.Tokens[before.Index - 1].IsNone || before.SpaceBefore);

    /// <summary>A word that is no piece of a host or file name.</summary>
    private static bool IsPlain(Token before) => before.IsWord && before.Lower.Length > 1 && before.Entry.PerMillion >= 1;
}
