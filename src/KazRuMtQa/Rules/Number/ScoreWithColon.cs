using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ScoreWithColon : Rule
{
    private const int HighestGoals = 40;
    private const int Reach = 8;

    private static readonly HashSet<string> Results = new(
        "won win wins winning beat beats beaten lost lose loses losing defeated defeat defeats victory score scored scoreline drew draw tied led leading ahead ended match game".Split(' '), StringComparer.Ordinal);

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
            if (!AreGoals(home, away) || !IsToldAsScore(document, number, number)) continue;
            yield return Repair(number.Span, $"“{number.Lower}” is a score: use a hyphen, “{home}-{away}”.", $"{home}-{away}");
        }
    }

    /// <summary>Whether two numbers with a colon between them are the score of a match that the sentence tells of.</summary>
    public static bool IsScore(Document document, Token home, Token away) => AreGoals(home.Lower, away.Lower) && IsToldAsScore(document, home, away);

    private static bool AreGoals(string home, string away) => IsGoals(home) && IsGoals(away) && (home.Length == 1 || away.Length == 1);

    private static bool IsGoals(string digits) => Figure.IsDigits(digits) && digits.Length <= 2 && (digits.Length == 1 || digits[0] != '0') && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) <= HighestGoals;

    private static bool IsToldAsScore(Document document, Token first, Token last)
    {
        var tokens = document.Tokens;
        var (before, next) = (tokens[first.Index - 1], tokens[last.Index + 1]);
        if (before.Lower is "in" or "at" or "by" or "from" or "to" or "until" or "about" or "around" || (before.Lower == "of" && !tokens[before.Index - 1].Lower.StartsWith("score", StringComparison.Ordinal))) return false;
        if (Clock.IsHalfOfDay(next) || next.Lower is "split" or "ratio" or "odds" or "minutes" or "hours" || before.IsCapitalised && !before.Is(WordClass.Function) && tokens[first.Index - 2].IsNone) return false;
        var start = Math.Max(document.SentenceOf(first).FirstToken, first.Index - Reach);
        for (var i = start; i < first.Index; i++) if (Results.Contains(tokens[i].Lower)) return true;
        return false;
    }
}
