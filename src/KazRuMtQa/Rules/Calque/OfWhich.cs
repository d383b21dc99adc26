using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

internal sealed class OfWhich : Rule
{
    /// <summary>Shares and amounts: "the majority of which", "the cost of which".</summary>
    private static readonly Knowledge<FrozenSet<string>> Shares = Knowledge.List("calque/of-which shares");

    private static readonly Triggers Starts = new("which");

    public override string Title => "“Of which” for “whose”";

    public override string Why =>
        "Russian “ключи от которой”, “участники которого” put the noun before its relative; English news says “whose keys”, “open only to”.";

    public override Category Category => Category.Awkward;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    public override bool IsStyle => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He had been in the flat, [[the keys of which]] he stole.", "whose keys"),
        new("It is a tender, [[the participants of which]] can only be small firms.", "whose participants"),
        new("They face fines, the majority of which are small, and costs, half of which are met."),
        new("He spoke of the plan, the details of which are secret, and the book of which he dreamed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var which in Starts.In(document))
        {
            if (document.Tokens[which.Index - 1].Lower != "of") continue;
            var (noun, article, comma) = (document.Tokens[which.Index - 2], document.Tokens[which.Index - 3], document.Tokens[which.Index - 4]);
            if (article.Lower != "the" || !comma.IsMark(',') || noun.Case != LetterCase.Lower || !document.TagOf(noun).IsNoun()
                || Shares.Of(document.Language).Contains(noun.Lower)) continue;
            if (noun.Lower is "details" or "winner" or "records" or "contents" or "terms" or "existence" or "cost"
                || document.IsQuoted(which.Span)) continue;
            yield return Flag(Document.SpanOf(article, which),
                $"“{document.TextOf(Document.SpanOf(article, which))}” is stilted: use “whose”.", "whose " + document.TextOf(noun));
        }
    }
}
