using KazRuMtQa.LanguageModel;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class DoubledDeterminer : Rule
{
    private static readonly Triggers Starts = new("the", "a", "an", "its", "their", "our", "your", "my");

    public override string Title => "Two determiners";

    public override string Why =>
        "An article and a possessive or demonstrative exclude each other in English; in the source both are right: “the his house”, “a this plan”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He sold [[the his]] house in spring.", "his"),
        new("They closed [[a this]] factory.", "this"),
        new("She paid for [[their the]] work.", "their"),
        new("All the people, such a day, half a year, both these plans, what a team."),
        new("He gave her the book and told them the news. This the court denied."),
        new("The company offered him a job, and all his the family had."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var first in Starts.In(document))
        {
            if (first.Case == LetterCase.Upper && first.Lower.Length > 1) continue;
            var second = document.Tokens[first.Index + 1];
            if (!second.IsWord || second.Case != LetterCase.Lower || !Excludes(first.Lower, second.Lower) || !NounPhrase.IsRunning(document, first))
                continue;
            if (!document.TagAt(second.Index + 1).IsNoun() && !document.TagAt(second.Index + 1).IsAdjective()) continue;
            var kept = IsArticle(first.Lower) ? second : first;
            var left = kept == first ? second.Index : first.Index;
            if (Rewriting.Of(document) is { } rewriting && rewriting.Gain(left, left + 1) < 4) continue;
            var span = Document.SpanOf(first, second);
            yield return Flag(span, $"“{document.TextOf(span)}” has one word too many: use “{document.TextOf(kept)}”.", document.TextOf(kept));
        }
    }

    private static bool Excludes(string first, string second) =>
        (IsArticle(first) && second is "its" or "their" or "his" or "our" or "your" or "my" or "this" or "these" or "those") && IsArticle(first)
        || (first is "its" or "their" or "our" or "your" or "my" && second is "the" or "a" or "an") && !IsArticle(first)
        || (IsArticle(first) && IsArticle(second) && first != second);

    private static bool IsArticle(string word) => word is "the" or "a" or "an";
}
