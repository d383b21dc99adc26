using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class SpaceGroupedThousands : Rule
{
    public override string Title => "Thousands with spaces";

    public override string Why => "Russian and Kazakh group the digits of long numbers with a space; English newsrooms use a comma, and a line may break at the space.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Farmers harvested cotton from [[104 300]] hectares.", "104,300"),
        new("The fine is [[1 500 000]] tenge.", "1,500,000"),
        new("The budget grew to [[2\u00A0481\u202F306,5]] roubles.", "2,481,306.5"),
        new("They earn more than €[[9 000]].", "9,000"),
        new("In 2023 100 people and on May 5 300 people were fined, and the airline ordered 10 777 aircraft."),
        new("Call 8 800 200 4040 or 116 123 (free), room 12 300, flat 3 200."),
        new("Toyota Corolla 291 981 and US Bancorp 1 969 led the list; the women won the 4 100 metres relay."),
        new("Barys beat Traktor 5 100 days ago. It replaces 28 247-seat jets and 55 787s."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var i = number.Index;
            if (!tokens[i + 1].IsNumber || tokens[i - 1].IsNumber) continue;
            var end = i + 1;
            while (tokens[end].IsNumber) end++;
            if (end - i <= 5 && IsGroupedNumber(document, i, end)) yield return Report(document, i, end - 1);
        }
    }

    /// <summary>Whether the number closes a space-grouped number that this rule reports as a whole.</summary>
    internal static bool IsLastGroup(Document document, Token token)
    {
        var first = token.Index;
        while (first > 0 && token.Index - first < 5 && document.Tokens[first - 1].IsNumber) first--;
        return first < token.Index && !document.Tokens[token.Index + 1].IsNumber && IsGroupedNumber(document, first, token.Index + 1);
    }

    private Finding Report(Document document, int first, int last)
    {
        var span = Document.SpanOf(document.Tokens[first], document.Tokens[last]);
        var groups = Enumerable.Range(first, last - first + 1).Select(i => document.Tokens[i].Lower.Replace(',', '.'));
        return Repair(span, $"“{document.TextOf(span)}” has a space for thousands. Use a comma.", string.Join(',', groups));
    }

    private static bool IsGroupedNumber(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        if (tokens[first].Lower.Length > 3 || tokens[first].Lower[0] == '0' || !Figure.IsInteger(tokens[first]) || document.IsIn(tokens[first], Zones.Table)) return false;
        var narrow = true;
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Span.Start - tokens[i - 1].Span.End != 1 || !(i + 1 < end ? IsGroup(tokens[i].Lower) : IsEndGroup(tokens[i].Lower))) return false;
            narrow &= document.Text[tokens[i].Span.Start - 1] is '\u00A0' or '\u2009' or '\u202F' or '\u2007';
        }

        var (before, next) = (tokens[first - 1], tokens[end]);
        if (IsPartOfLongerLabel(before, next) || Figure.IsLabel(before) || CalendarWords.MonthOf(before) > 0) return false;
        return narrow || (!IsTwoQuantities(tokens, first, end) && IsQuantity(tokens, first, end));
    }

    private static bool IsGroup(string digits) => digits.Length == 3 && Figure.IsDigits(digits);

    private static bool IsEndGroup(string digits) =>
        IsGroup(digits) || (digits.Length is 5 or 6 && digits[3] is ',' or '.' && IsGroup(digits[..3]) && Figure.IsDigits(digits.AsSpan(4)));

    private static bool IsPartOfLongerLabel(Token before, Token next) =>
        before.Lower is "+" or "/" or ":" or "#" or "№" || (before.Kind == TokenKind.Mark && before.Lower is "-" or ")") || (!next.SpaceBefore && next.Lower is "-" or "/" or "–" or ":");

    /// <summary>"55 787 planes", "4 100 metres", "the 100 200 metres": a count and a model or a distance.</summary>
    private static bool IsTwoQuantities(TokenList tokens, int first, int end)
    {
        var last = tokens[end - 1].Lower;
        if (end - first != 2) return false;
        if (last[0] == '7' && last[2] == '7' && last is not "777" == (tokens[first].Lower.Length < 3) && last != "777") return true;
        return last is "777" || (last is "100" or "200" or "400" && tokens[end].Lower is "metres" or "meters" or "m" or "metre" or "meter");
    }

    private static bool IsQuantity(TokenList tokens, int first, int end)
    {
        var (before, next) = (tokens[first - 1], tokens[end]);
        if (Figure.IsCurrencySign(before) || Figure.IsCurrencySign(next) || Figure.IsCurrencyWord(before) || Figure.IsPercent(tokens, end)) return true;
        var inName = before.IsCapitalised && before.SpaceBefore && !tokens[first - 2].IsNone && !tokens[first - 2].EndsSentence && before.IsWord;
        if (inName) return false;
        if (end - first > 2) return next.IsWord;
        if (before.Lower is "than" or "about" or "around" or "nearly" or "almost" or "over" or "approximately" or "some" or "least" or "total" or "exactly") return true;
        return next.IsWord && next.Case == LetterCase.Lower && !next.Is(Languages.WordClass.Function) && next.Lower is not ("days" or "years" or "times");
    }
}
