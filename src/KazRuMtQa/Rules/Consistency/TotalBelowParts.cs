using System.Globalization;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class TotalBelowParts : Rule
{
    private const int Reach = 12;

    public override string Title => "Total below its parts";

    public override string Why =>
        "One of the figures was misread or lost a digit: a part cannot be greater than the whole. Only the original tells which is right.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The flood hit 30 houses, including [[45 houses]] in Oral."),
        new("He met 12 deputies, among them [[20 women]]."),
        new("The bus carried 30 people, including [[12 men and 25 women]]."),
        new("The bus carried 30 people, including 12 men and 18 women; 45 more waited."),
        new("It rose 2 percent, including 5 percent in May. He paid 3 million, including 200 thousand for 45 pupils."),
        new("The school has 30 teachers, including 12 women, and 400 pupils. Of 5,000 voters, 700 came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var total in tokens.Numbers)
        {
            if (CountOf(tokens, total) is not { } whole || document.IsIn(total, Zones.Table)) continue;
            var at = total.Index + 2;
            if (tokens[at].IsMark(',')) at++;
            var start = Parts(tokens, at);
            if (start == 0 || start > total.Index + Reach) continue;
            var first = tokens[start];
            if (CountOf(tokens, first) is not { } part) continue;
            var last = tokens[start + 1];
            if (part <= whole && last.Lower is "men" or "women" or "boys" or "girls" or "adults" or "children" && tokens[start + 2].Lower == "and"
                && CountOf(tokens, tokens[start + 3]) is { } other)
            {
                last = tokens[start + 4];
                if (last.Lower is "men" or "women" or "boys" or "girls" or "adults" or "children") part += other;
            }

            if (part <= whole) continue;
            var span = Document.SpanOf(first, last);
            yield return Flag(span,
                $"“{document.TextOf(span)}” is more than the total, “{document.TextOf(Document.SpanOf(total, tokens[total.Index + 1]))}”. Check both figures against the original.");
        }
    }

    /// <summary>The number of the first part behind "including", "among them", "of them", "of whom"; 0 where none is told.</summary>
    private static int Parts(TokenList tokens, int at) => tokens[at].Lower switch
    {
        "including" => tokens[at + 1].IsNumber ? at + 1 : 0,
        "among" or "of" when tokens[at + 1].Lower is "them" or "whom" or "which" => tokens[at + 2].IsNumber ? at + 2 : 0,
        _ => 0,
    };

    /// <summary>A whole number of things that are counted; null for a measure, a share or a sum.</summary>
    private static long? CountOf(TokenList tokens, Token number)
    {
        var noun = tokens[number.Index + 1];
        if (!number.IsNumber || !Figure.IsCountedNoun(noun) || Figure.IsUnit(noun) || Figure.IsCurrencyWord(noun)
            || Figure.IsCurrencySign(tokens[number.Index - 1]))
            return null;
        return long.TryParse(number.Lower, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && number.Lower.Length <= 9
            ? value
            : null;
    }
}
