using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

internal sealed class YearAfterHyphen : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Usual = Knowledge.List("calque/year-after-hyphen usual");

    public override string Title => "Year after a hyphen";

    public override string Why =>
        "Russian ties the year of an event to its name: Универсиада-2019. English writes the year before the name or apart from it: the 2019 "
        + "Universiade.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He won bronze at the Olympic [[games-2012]] and gold later.", "games 2012"),
        new("Tickets for the [[Universiade-2019]] are on sale.", "Universiade 2019"),
        new("The programme “Business road [[map-2020]]” was discussed.", "map 2020"),
        new("The mid-2012 talks and the EXPO-2017 site. The pre-2010 rules, the Boeing-777 and the 2012-2014 season."),
        new("The act of 1990-2019 and the phone 77-2019."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord || token.Lower.Length < 8 || token.Lower[^5] != '-' || document.IsIn(token, Zones.Foreign | Zones.Table)) continue;
            var (name, year) = (token.Lower[..^5], token.Lower[^4..]);
            if (!year.All(char.IsAsciiDigit) || year is not ['1', '9', ..] and not ['2', '0', ..] || !name.All(char.IsAsciiLetter)
                || Usual.Of(document.Language).Contains(name)) continue;
            var text = document.TextOf(token);
            yield return Flag(token.Span, $"“{text}” has a Russian hyphen before the year. Put the year first or apart.", $"{text[..^5]} {year}");
        }
    }
}
