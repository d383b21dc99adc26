using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class DashAsHyphen : Rule
{
    public override string Title => "Dash for hyphen";

    public override string Why =>
        "A dash joins the ends of a range or two equals (Paris–Dakar); compounds are written with a hyphen. Engines confuse the two marks because "
            + "the original uses one for both.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The Moscow[[–]]led bloc sent troops.", "-"),
        new("A 13[[–]]year[[–]]old boy and a 5[[—]]day trip.", "-"),
        new("A so[[–]]called expert of the long[[–]]term group.", "-"),
        new("The Paris–Dakar race, the McCain–Feingold act and the 1990–95 war; a Pulitzer Prize–winning novel."),
        new("A New York–based firm. It was late–too late–to go. They did so—though they were well—and left. The pre–World War II city."),
    ];

    /// <summary>Compounds rarer than this are too often two clauses on either side of a dash.</summary>
    private const float LeastPerMillion = 2;

    private static readonly Knowledge<FrozenSet<string>> Participles = Knowledge.List("punctuation/dash-as-hyphen participles");

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var dash in document.Tokens.Marks)
        {
            if (dash.SpaceBefore || dash.Kind != TokenKind.Mark || dash.Lower is not ("–" or "—")) continue;
            var before = document.Tokens[dash.Index - 1];
            var next = document.Tokens[dash.Index + 1];
            if (next.SpaceBefore || !next.IsWord || next.Case != LetterCase.Lower || !IsCompound(document, dash)) continue;
            yield return Flag(dash.Span, $"“{document.TextOf(Document.SpanOf(before, next))}” takes a hyphen, not a dash.", "-");
        }
    }

    private static bool IsCompound(Document document, Token dash)
    {
        var before = document.Tokens[dash.Index - 1];
        var next = document.Tokens[dash.Index + 1];
        if (before.IsNumber)
            return next.Lower is "year" or "day" or "month" or "week" or "hour" or "minute" or "member" or "storey" or "story" or "man" or "time";
        if (next.Lower == "old" && before.Lower is "year" or "month" or "week" or "day") return true;
        if (dash.Lower == "—") return false;
        if (before.Case == LetterCase.Lower && document.Language.Lexicon[before.Lower + "-" + next.Lower].PerMillion >= LeastPerMillion) return true;
        // After a name of several words ("New York–based") the dash is good style.
        return Participles.Of(document.Language).Contains(next.Lower) && before.IsCapitalised
            && !(document.Tokens[before.Index - 1] is { IsCapitalised: true } first && !first.Is(WordClass.Function));
    }
}
