using System.Globalization;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ClockInWords : Rule
{
    public override string Title => "Time as duration";

    public override string Why => "Russian gives the time of day as “20 hours 15 minutes”; in English that is a length of time.";

    public override Category Category => Category.TimeFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The fire was reported at [[20 hours 15 minutes]].", "20:15"),
        new("The train left at [[6 hours 05 minutes]] in the morning.", "6:05"),
        new("The flight took 20 hours 15 minutes."),
        new("It lasted at least 5 hours 10 minutes and at most 6 hours 20 minutes."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var hour in tokens.Numbers)
        {
            var hours = tokens[hour.Index + 1];
            if (hours.Lower is not ("hours" or "hour" or "o'clock")) continue;
            var (before, minute, minutes) = (tokens[hour.Index - 1], tokens[hour.Index + 2], tokens[hour.Index + 3]);
            if (before.Lower is not ("at" or "by" or "until" or "till" or "since") || minutes.Lower is not ("minutes" or "minute")
                || !Figure.IsInteger(hour) || !Figure.IsInteger(minute))
                continue;
            if (Figure.Value(hour) > 24 || Figure.Value(minute) > 59) continue;
            yield return Repair(Document.SpanOf(hour, minutes),
                $"“{document.TextOf(Document.SpanOf(hour, minutes))}” is a clock time, not a duration. Write it as one.",
                string.Create(CultureInfo.InvariantCulture, $"{Figure.Value(hour)}:{Figure.Value(minute):00}"));
        }
    }
}
