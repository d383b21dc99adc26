using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class MixedDecimalConvention : Rule
{
    public override string Title => "Mixed decimal marks";

    public override string Why =>
        "An engine turns some decimal commas into points and leaves others, so that one article writes 3.5 and 3,5. A number that could be a list "
        + "on its own is a decimal when the article plainly writes other decimals with a comma.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Prices rose 3.4 percent. Wages rose 2,9 percent. The index reached [[8,5]] on Friday.", "8.5"),
        new("He scored [[26,8]] a game and took 7.6 rebounds; they won 61,5% of their games.", "26.8"),
        new("Prices rose 3.4 percent and wages 2.9 percent. See pages 3,5 and 7."),
        new("Wages rose 2,9 percent, against 3.4 percent a year before. Sections 3,5 and 7 were dropped."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        string? comma = null;
        string? point = null;
        var doubtful = new List<Token>();
        foreach (var token in document.Tokens.Numbers)
        {
            if (document.IsIn(token, Zones.Table)) continue;
            if (point is null && IsPointDecimal(token)) point = document.TextOf(token);
            if (!Figure.HasDecimalComma(token)) continue;
            if (Figure.IsEvidentDecimal(document, token.Index)) comma ??= document.TextOf(token);
            else if (!IsInList(document, token)) doubtful.Add(token);
        }

        if (comma is null || point is null) yield break;
        foreach (var token in doubtful)
        {
            var message = $"“{document.TextOf(token)}” looks like a decimal. Use a point, as in “{point}” elsewhere.";
            yield return Flag(token.Span, message, token.Lower.Replace(',', '.'));
        }
    }

    private static bool IsPointDecimal(Token token)
    {
        var dot = token.Lower.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && token.Lower.Length - dot <= 3 && Figure.IsDigits(token.Lower.AsSpan(0, dot))
            && Figure.IsDigits(token.Lower.AsSpan(dot + 1));
    }

    private static bool IsInList(Document document, Token number)
    {
        var (before, next) = (document.Tokens[number.Index - 1], document.Tokens[number.Index + 1]);
        return Figure.IsLabel(before) || CalendarWords.Of(document).MonthOf(before) > 0 || before.IsNumber || next.IsNumber
            || next.Lower is "," or "and" or "or" or "&" or ")"
            || before.IsMark(',') || before.IsMark('(');
    }
}
