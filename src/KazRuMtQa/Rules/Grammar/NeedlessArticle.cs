using KazRuMtQa.Knowledge;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class NeedlessArticle : Rule
{
    /// <summary>Bits that leaving the article out must bring.</summary>
    private const float FewestBits = 12;

    public override string Title => "Needless article";

    public override string Why => "An engine that learns articles by guessing puts them where English has none: “in the March”, “a new informations”, “the President Putin”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He expressed [[the interest]] in the purchase.", "interest"),
        new("He spoke about the situation in the region and a number of plans."),
        new("The March edition is out. A few people came, a dozen officers and a lot of children."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting || document.Surprisals() is not { } surprisals) yield break;
        foreach (var article in document.Tokens)
        {
            if (article.Lower is not ("the" or "a" or "an") || !article.IsWord || article.Case != LetterCase.Lower || !NounPhrase.IsRunning(document, article)) continue;
            var next = document.Tokens[article.Index + 1];
            if (!next.IsWord || !IsNounPhrase(document, next) || surprisals.WordForward[article.Index] + surprisals.WordForward[next.Index] < 10 || rewriting.Gain(article.Index, next.Index) < FewestBits) continue;
            var span = Document.SpanOf(article, next);
            yield return Flag(span, $"“{document.TextOf(span)}”: English has no article here.", document.TextOf(next));
        }
    }

    /// <summary>A month, a day or a plain noun phrase that ends with its noun: before names and compounds articles are hard to judge.</summary>
    private static bool IsNounPhrase(Document document, Token next) =>
        next.Is(WordClass.Month | WordClass.Weekday) ? !document.TagAt(next.Index + 1).IsNominal() && !document.TagAt(next.Index + 1).IsAdjective() && document.Tokens[next.Index + 1].Kind != TokenKind.Number : NounPhrase.At(document, next.Index) is not null;
}
