using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class TornTime : Rule
{
    public override string Title => "Space in time or score";

    public override string Why => "The engine took the colon of “12:25” or “3:2” for a mark of the sentence and put a space after it.";

    public override Category Category => Category.TimeFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The accident occurred at [[12: 25]] local time ([[13: 25]] in Moscow).", "12:25"),
        new("At [[02: 50]] am the house caught fire; it was put out by [[5: 47]] p.m.", "2:50"),
        new("The team won [[3: 2]] at home.", "3-2"),
        new("There are two groups: 25 men and 30 women. Of the 12: 25 were late."),
        new("Results of round 12: 25 goals, 3 cards. In 2024: 15 cases."),
        new("Luke 12: 25 was read."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var (colon, second) = (tokens[number.Index + 1], tokens[number.Index + 2]);
            if (!colon.IsMark(':') || colon.SpaceBefore || !second.IsNumber || !second.SpaceBefore || document.IsIn(number, Zones.Table)) continue;
            if (!Figure.IsInteger(number) || !Figure.IsInteger(second) || number.Lower.Length > 2 || second.Lower.Length > 2) continue;
            var span = Document.SpanOf(number, second);
            var message = $"“{document.TextOf(span)}” has a stray space in it. Close it up.";
            if (Clock.IsTime(number, second) && IsToldAsTime(tokens, number, second))
                yield return Repair(span, message, Clock.Joined(tokens, number, second));
            else if (MatchScore.IsScore(document, number, second)) yield return Repair(span, message, $"{number.Lower}-{second.Lower}");
        }
    }

    private static bool IsToldAsTime(TokenList tokens, Token hour, Token minute)
    {
        var before = tokens[hour.Index - 1];
        return before.Lower is "at" or "by" or "until" or "till" or "from" or "since" or "around" or "about" or "before" or "after" or "("
            or "between" or "to"
            || Clock.IsHalfOfDay(tokens[minute.Index + 1]) || Clock.IsTimeOfPlace(tokens, minute.Index + 1);
    }
}
