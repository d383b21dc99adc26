using KazRuMtQa.LanguageModel;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class PrepositionChoice() : PhraseRule("prepositions.tsv")
{
    /// <summary>
    /// Bits that the sentence must gain by the repair: a frame that the language model finds usual here is none of another language.
    /// </summary>
    private const float FewestBits = 2;

    public override string Title => "Wrong preposition";

    public override string Why => "Prepositions are carried over from the source: “accused in fraud”, “consists from”, “fell on 5 percent”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    internal override IEnumerable<PhraseMatch> Matches(Document document) =>
        Rewriting.Of(document) is { } rewriting ? base.Matches(document).Where(match => GainOf(document, match, rewriting) >= FewestBits) : [];

    private protected override string Fault(PhraseOrigin origin) => $"is the wrong preposition here, copied from {origin.Name}";

    /// <summary>What the first repair brings; where there is only advice, what it brings to leave the preposition out.</summary>
    private static float GainOf(Document document, PhraseMatch match, Rewriting rewriting)
    {
        var first = document.TokenAt(match.Span.Start).Index;
        var end = first;
        while (document.Tokens[end] is { IsNone: false } token && token.Span.Start < match.Span.End) end++;
        return match.Suggestions is [var better, ..]
            ? rewriting.Gain(first, end, better.ToLowerInvariant().Split(' '))
            : rewriting.Gain(end - 1, end);
    }
}
