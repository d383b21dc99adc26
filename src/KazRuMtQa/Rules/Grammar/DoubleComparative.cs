using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class DoubleComparative : Rule
{
    private static readonly Triggers Starts = new("more", "most");

    public override string Title => "Double comparative";

    public override string Why => "“More” or “most” and an ending say the same twice: “more better”, “the most largest”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road became [[more safer]] than before.", "safer"),
        new("It is the [[most largest]] plant in the region.", "largest"),
        new("The prices are [[more higher]] this year.", "higher"),
        new("More lower-paid workers left. They built more smaller flats and hired more senior staff."),
        new("The most likely outcome is more, better schools. No more later than ten."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var more in Starts.In(document))
        {
            if (!NounPhrase.IsRunning(document, more)) continue;
            var word = document.Tokens[more.Index + 1];
            var degree = more.Lower == "more" ? PartOfSpeech.AdjectiveComparative : PartOfSpeech.AdjectiveSuperlative;
            if (word.Case != LetterCase.Lower
                || !(document.TagOf(word) == degree || (document.TagOf(word) == PartOfSpeech.Adverb && word.Entry.AdjectiveShare >= 0.5f))
                || !word.Lower.EndsWith(more.Lower == "more" ? "er" : "est", StringComparison.Ordinal))
                continue;
            // "More smaller flats" counts flats; at the end of a phrase nothing is counted.
            if (more.Lower == "more" && (document.TagAt(word.Index + 1).IsNominal() || document.TagAt(word.Index + 1).IsAdjective())) continue;
            if (word.Lower is "later" or "earlier" or "other" or "former" or "upper" or "lower"
                || document.Tokens[more.Index - 1].Lower is "no" or "any")
                continue;
            var span = Document.SpanOf(more, word);
            yield return Repair(span, $"“{document.TextOf(span)}” is a double comparative: use “{word.Lower}”.",
                more.IsCapitalised ? char.ToUpperInvariant(word.Lower[0]) + word.Lower[1..] : word.Lower);
        }
    }
}
