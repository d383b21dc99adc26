using System.Globalization;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class ClockTwice : Rule
{
    public override string Title => "Clock time twice";

    public override string Why =>
        "“14:30 p.m.” tells the half of the day twice, “14:30 a.m.” tells two different ones: the engine put am or pm after a time of 24 hours.";

    public override Category Category => Category.TimeFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The court opened at [[14:30 p.m.]] on Monday.", "2:30 p.m."),
        new("At [[14:30 a.m.]] the investigator left.", "2:30 p.m."),
        new("The house caught fire at [[02:50]] am.", "2:50"),
        new("The court opened at 2:30 p.m. and closed at 12:30 a.m., 00:30 by the other clock."),
        new("The court opened at 14:30; am I late? It was 02:50 in Almaty."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var half = tokens[number.Index + 1];
            var colon = number.Lower.IndexOf(':', StringComparison.Ordinal);
            if (colon != 2 || !Clock.IsHalfOfDay(half) || !Clock.IsTime(number.Lower.AsSpan(0, 2), number.Lower.AsSpan(3))) continue;
            var hour = int.Parse(number.Lower.AsSpan(0, 2), CultureInfo.InvariantCulture);
            var span = Document.SpanOf(number, half);
            if (hour > 12)
                yield return Flag(span, $"“{document.TextOf(span)}” mixes the 24-hour clock with a.m. or p.m. Use one.",
                    Clock.Written(hour, int.Parse(number.Lower.AsSpan(3), CultureInfo.InvariantCulture))[0]);
            else if (number.Lower[0] == '0' && hour > 0)
                yield return Repair(number.Span, $"“{document.TextOf(span)}” needs no leading zero. Drop it.", number.Lower[1..]);
        }
    }
}
