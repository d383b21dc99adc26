using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

/// <summary>The score of a match, told from a time, odds and a ratio.</summary>
internal static class MatchScore
{
    private const int HighestGoals = 40;
    private const int Reach = 8;

    private static readonly Knowledge<FrozenSet<string>> Results = Knowledge.List("number/match-score results");

    /// <summary>Whether two numbers with a colon between them are the score of a match that the sentence tells of.</summary>
    public static bool IsScore(Document document, Token home, Token away) => AreGoals(home.Lower, away.Lower) && IsToldAsScore(document, home, away);

    /// <summary>One figure has a single digit, and neither is too high for goals.</summary>
    public static bool AreGoals(string home, string away) => IsGoals(home) && IsGoals(away) && (home.Length == 1 || away.Length == 1);

    private static bool IsGoals(string digits) =>
        Figure.IsDigits(digits) && digits.Length <= 2 && (digits.Length == 1 || digits[0] != '0')
            && int.Parse(digits, CultureInfo.InvariantCulture) <= HighestGoals;

    /// <summary>Whether the sentence tells of a result before the numbers.</summary>
    public static bool IsToldAsScore(Document document, Token first, Token last)
    {
        var tokens = document.Tokens;
        var (before, next) = (tokens[first.Index - 1], tokens[last.Index + 1]);
        if (before.Lower is "in" or "at" or "by" or "from" or "to" or "until" or "about" or "around"
            || (before.Lower == "of" && !tokens[before.Index - 1].Lower.StartsWith("score", StringComparison.Ordinal)))
            return false;
        if (Clock.IsHalfOfDay(next) || next.Lower is "split" or "ratio" or "odds" or "minutes" or "hours"
            || before.IsCapitalised && !before.Is(WordClass.Function) && tokens[first.Index - 2].IsNone)
            return false;
        var start = Math.Max(document.SentenceOf(first).FirstToken, first.Index - Reach);
        for (var i = start; i < first.Index; i++) if (Results.Of(document.Language).Contains(tokens[i].Lower)) return true;
        return false;
    }
}
