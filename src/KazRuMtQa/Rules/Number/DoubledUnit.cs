using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class DoubledUnit : Rule
{
    /// <summary>Forms of units, and the unit they are of.</summary>
    private static readonly Knowledge<FrozenDictionary<string, string>> Measures = Knowledge.Pairs("number/doubled-unit measures");

    public override string Title => "Doubled unit";

    public override string Why =>
        "The engine translates the unit and keeps its abbreviation too, or puts two units after one figure: the quantity can no longer be trusted.";

    public override Category Category => Category.MeasurementFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The pipe is 300 [[meters. km]] long."),
        new("Prices rose 5[[% percent]] in May.", " percent"),
        new("The road is 12 [[km kilometers]] long.", "kilometers"),
        new("The fine is [[$200 dollars]].", "$200"),
        new("The pipe is 2.5 [[km. kilometers]] long, on 800 sq. [[m. meters]]."),
        new("It ran 300 meters. Km 5 is closed."),
        new("It costs 5 dollars, euros are not taken."),
        new("A 5 km (3 mile) run; 5 kg, kg for kg."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var measures = Measures.Of(document.Language);
        foreach (var unit in tokens)
        {
            var isAfterNumber = tokens[unit.Index - 1].IsNumber || tokens[unit.Index - 1].Lower is "sq." or "sq" or "cu." or "square" or "cubic";
            if ((!isAfterNumber && unit.Kind != TokenKind.Symbol) || !measures.TryGetValue(unit.Lower.TrimEnd('.'), out var measure)) continue;
            if (isAfterNumber)
            {
                var isAbbreviation = unit.Lower[^1] == '.';
                var stop = tokens[unit.Index + 1].IsMark('.') ? 1 : 0;
                var second = tokens[unit.Index + 1 + stop];
                if (!measures.TryGetValue(second.Lower, out var other) || second.IsCapitalised
                    || (stop == 1 && other != measure && second.Lower is not ("km" or "m" or "kg" or "cm" or "ha")))
                    continue;
                if (other != measure && stop == 0 && !isAbbreviation) continue;
                var span = Document.SpanOf(unit, second);
                yield return stop == 1 ? Flag(span, $"“{document.TextOf(span)}” gives one figure two units. Check the original.")
                    : Flag(span, $"“{document.TextOf(span)}” gives the unit twice. Keep one.",
                        (unit.SpaceBefore ? "" : " ") + LongerOf(document.TextOf(unit), document.TextOf(second)));
            }
            else if (unit.Kind == TokenKind.Symbol && tokens[unit.Index + 1].IsNumber)
            {
                var number = tokens[unit.Index + 1];
                var word = tokens[number.Index + (Figure.IsScale(tokens[number.Index + 1]) ? 2 : 1)];
                if (!word.IsWord || !measures.TryGetValue(word.Lower, out var other) || other != measure) continue;
                var span = Document.SpanOf(unit, word);
                yield return Flag(span, $"“{document.TextOf(span)}” gives the currency twice. Keep one.",
                    document.Text[span.Start..tokens[word.Index - 1].Span.End]);
            }
        }
    }

    private static string LongerOf(string one, string other) => one.Length > other.Length ? one : other;
}
