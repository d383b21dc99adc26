using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ForeignTime : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Openers = Knowledge.List("number/foreign-time openers");

    private static readonly Knowledge<FrozenSet<string>> Market = Knowledge.List("number/foreign-time market");

    public override string Title => "Foreign time format";

    public override string Why =>
        "Russian separates hours and minutes with a stop or a hyphen (22.00, 9-00). In English that reads as a decimal or a score.";

    public override Category Category => Category.TimeFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The concert will be held on October 17 at [[19.00]].", "7 p.m."),
        new("It is open daily from [[10.00]] to [[18.30]].", "10 a.m."),
        new("The fire was reported at [[22.15]] local time.", "10:15 p.m."),
        new("The meeting begins at [[9-00]] and ends at [[17-30]].", "9 a.m."),
        new("Shares closed on Monday at 22.50, and the yield rose on Friday to 12.30."),
        new("On Monday the rate stood at 19.50 percent, from 18.00 points."),
        new("Prices were cut by 5-30 percent; he looked at 9-11 reports, and lost on Sunday to 21-15 rivals."),
        new("The train leaves at 7.30 p.m. on Monday."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            if (!Openers.Of(document.Language).Contains(tokens[number.Index - 1].Lower) || document.IsIn(number, Zones.Table)) continue;
            if (Dotted(document, number) is { } dotted) yield return Time(document, number.Span, dotted);
            else if (Hyphenated(tokens, number) is { } minute && Clock.IsTime(number, minute))
                yield return Time(document, Document.SpanOf(number, minute), (Value(number.Lower), Value(minute.Lower)));
        }
    }

    private Finding Time(Document document, TextSpan span, (int Hour, int Minute) time) =>
        Flag(span, $"“{document.TextOf(span)}” is a foreign time format. Use a colon, or a.m. and p.m.", Clock.Written(time.Hour, time.Minute));

    /// <summary>"19.00" beside a day or a time of a place, where no price is told.</summary>
    private static (int Hour, int Minute)? Dotted(Document document, Token number)
    {
        var tokens = document.Tokens;
        var stop = number.Lower.IndexOf('.', StringComparison.Ordinal);
        if (stop < 1 || !Clock.IsTime(number.Lower.AsSpan(0, stop), number.Lower.AsSpan(stop + 1)) || number.Lower[^1] is not ('0' or '5'))
            return null;
        var next = tokens[number.Index + 1];
        if (Clock.IsHalfOfDay(next) || Figure.IsScale(next) || Figure.IsUnit(next) || Figure.IsCurrencyWord(next) || Figure.IsCurrencySign(next)
            || Figure.IsPercent(tokens, next.Index))
            return null;
        if (Figure.IsCountedNoun(next) || next.Lower is "-" or "/" || TellsPrices(document, number)) return null;
        if (!Clock.IsTimeOfPlace(tokens, next.Index) && !Clock.IsNearDay(tokens, number.Index, number.Index)) return null;
        return (Value(number.Lower[..stop]), Value(number.Lower[(stop + 1)..]));
    }

    /// <summary>The minutes of "9-00".</summary>
    private static Token? Hyphenated(TokenList tokens, Token hour)
    {
        var (hyphen, minute) = (tokens[hour.Index + 1], tokens[hour.Index + 2]);
        if (!hyphen.IsMark('-') || hyphen.SpaceBefore || minute.SpaceBefore || !minute.IsNumber || minute.Lower is not ("00" or "15" or "30" or "45"))
            return null;
        var next = tokens[minute.Index + 1];
        if (minute.Lower == "00") return minute;
        var goesOn = next.IsWord && !next.Is(Languages.WordClass.Function) || next.Lower is "%" or "-" or "$" || Figure.IsPercent(tokens, next.Index);
        return !goesOn && tokens[hour.Index - 1].Lower is "at" or "until" or "till" ? minute : null;
    }

    private static bool TellsPrices(Document document, Token number)
    {
        var sentence = document.SentenceOf(number);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (Market.Of(document.Language).Contains(document.Tokens[i].Lower) || Figure.IsCurrencySign(document.Tokens[i])) return true;
        return false;
    }

    private static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
