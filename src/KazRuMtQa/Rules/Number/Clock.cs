using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

/// <summary>What the rules on times of day ask.</summary>
internal static class Clock
{
    /// <summary>An hour and a minute of two digits.</summary>
    public static bool IsTime(Token hour, Token minute) => Figure.IsInteger(hour) && Figure.IsInteger(minute) && IsTime(hour.Lower, minute.Lower);

    public static bool IsTime(ReadOnlySpan<char> hour, ReadOnlySpan<char> minute) =>
        hour.Length is 1 or 2 && minute.Length == 2 && int.TryParse(hour, out var hours) && hours < 24 && int.TryParse(minute, out var minutes)
            && minutes < 60;

    /// <summary>am, p.m.</summary>
    public static bool IsHalfOfDay(Token token) => token.Lower is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m";

    /// <summary>"local time", "Moscow time", "Astana time"</summary>
    public static bool IsTimeOfPlace(TokenList tokens, int at) =>
        tokens[at + 1].Lower == "time" && (tokens[at].Lower is "local" or "standard" || (tokens[at].IsWord && tokens[at].IsCapitalised))
            || tokens[at].Lower is "gmt" or "utc" or "msk" or "cet";

    /// <summary>"12:25"; no nought before the hour where a half of the day follows.</summary>
    public static string Joined(TokenList tokens, Token hour, Token minute) =>
        $"{(IsHalfOfDay(tokens[minute.Index + 1]) ? hour.Lower.TrimStart('0').PadLeft(1, '0') : hour.Lower)}:{minute.Lower}";

    /// <summary>The two ways in which newspapers write a time: by halves of the day, and in 24 hours.</summary>
    public static string[] Written(int hour, int minute)
    {
        var half = hour < 12 ? "a.m." : "p.m.";
        var twelve = hour % 12 == 0 ? 12 : hour % 12;
        return [minute == 0 ? $"{twelve} {half}" : $"{twelve}:{minute:00} {half}", $"{hour}:{minute:00}"];
    }

    /// <summary>A day stands within a few words: "on October 17 at", "daily from", "at … on Monday".</summary>
    public static bool IsNearDay(TokenList tokens, int first, int last)
    {
        for (var i = first - 6; i <= last + 4; i++)
        {
            if (tokens[i].Is(WordClass.Month | WordClass.Weekday) && tokens[i].IsCapitalised) return true;
            if (tokens[i].Lower is "today" or "tomorrow" or "yesterday" or "daily" or "morning" or "evening" or "afternoon" or "night") return true;
        }

        return false;
    }
}
