using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class CardinalPlace : Rule
{
    private const int LastPlace = 30;

    /// <summary>The ordinals of one figure, which news writes in words.</summary>
    private static readonly Knowledge<FrozenDictionary<int, string>> Ordinals = new(language => language.Tables.Read("numbers.tsv")
        .Where(row => row[2] == "ordinal" && row[1].Length == 1)
        .ToFrozenDictionary(row => int.Parse(row[1], CultureInfo.InvariantCulture), row => row[0]));

    public override string Title => "Rank as plain number";

    public override string Why => "Russian writes “1 место” and reads it as an ordinal; English says first place.";

    public override Category Category => Category.NumberFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The school took [[2 place]] in the contest.", "second place"),
        new("[[1 place]] - 300 thousand tenge, [[2 place]] - 200 thousand.", "First place"),
        new("She won [[1 place]] among juniors and shared [[12 place]] in the final.", "first place"),
        new("There was room for 1 place setting, and the No. 1 place to live is here. All met in 1 place on Monday."),
        new("They finished in 2nd place. 3 places are left."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            var place = tokens[number.Index + 1];
            if (place.Lower != "place" || !place.SpaceBefore || !Figure.IsInteger(number) || number.Lower.Length > 2
                || Figure.Value(number) is < 1 or > LastPlace)
                continue;
            if (!IsRank(document, number, place)) continue;
            var span = Document.SpanOf(number, place);
            var value = (int)Figure.Value(number);
            var ordinal = Ordinals.Of(document.Language).GetValueOrDefault(value) ?? Ordinal.Of(value);
            if (document.SentenceOf(number).FirstToken == number.Index) ordinal = Characters.Capitalised(ordinal);
            yield return Repair(span, $"“{document.TextOf(span)}” is a rank: use “{ordinal} place”.", $"{ordinal} place");
        }
    }

    private static bool IsRank(Document document, Token number, Token place)
    {
        var (before, next) = (document.Tokens[number.Index - 1], document.Tokens[place.Index + 1]);
        if (next.IsWord && !next.Is(WordClass.Function)) return false;
        if (before.Lower is "took" or "take" or "takes" or "taking" or "taken" or "won" or "win" or "shared" or "share" or "occupied" or "occupies"
            or "gained" or "got" or "received")
            return true;
        if (next.Lower is "-" or "–" or "—" or ":" && (before.IsNone || !before.IsWord || document.SentenceOf(number).FirstToken == number.Index))
            return true;
        // "in 1 place" may be one of several; two of them would be places.
        return Figure.Value(number) > 1 && before.Lower is "in" or "the" or "for" or "on" or "to" or "from" or "a" or "," or "and";
    }
}
