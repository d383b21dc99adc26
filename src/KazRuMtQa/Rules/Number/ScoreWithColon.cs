using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ScoreWithColon : Rule
{
    public override string Title => "Score with colon";

    public override string Why => "Russian and Kazakh write the score of a match with a colon; English has a hyphen: 3-2.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Kairat won [[3:2]] on Saturday and lost the next match [[0:1]].", "3-2"),
        new("The game ended with a score of [[5:4]].", "5-4"),
        new("She won the race in 3:12, with a time of 1:05, and began at 9:30."),
        new("A 3:2 split of the shares was won. He won at 7:5 odds."),
        new("Genesis 3:2 is read at the match at 8:30."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var number in document.Tokens.Numbers)
        {
            var colon = number.Lower.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || number.Lower.Length > 5 || document.IsIn(number, Zones.Table)) continue;
            var (home, away) = (number.Lower[..colon], number.Lower[(colon + 1)..]);
            if (!MatchScore.AreGoals(home, away) || !MatchScore.IsToldAsScore(document, number, number)) continue;
            yield return Repair(number.Span, $"“{number.Lower}” is a score: use a hyphen, “{home}-{away}”.", $"{home}-{away}");
        }
    }
}
