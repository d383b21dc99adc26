using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class PrepositionChoice : Rule
{
    /// <summary>Bits that another preposition must bring.</summary>
    private const float FewestBits = 13;

    private static readonly string[] Prepositions = ["in", "on", "at", "by", "for", "from", "to", "with", "of", "about", "under", "into", "over", "against"];

    public override string Title => "Wrong preposition";

    public override string Why => "Prepositions are carried over from the source: “on the meeting”, “in Monday”, “accused in fraud”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new("They were accused [[in]] fraud.", "of"),
        new("They are responsible [[of]] the safety of workers.", "for"),
        new("He spoke at the meeting on Monday about the law on pensions."),
        new("They were accused of fraud in the town of Balkhash in May."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting || document.Surprisals() is not { } surprisals) yield break;
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord || token.Case != LetterCase.Lower || surprisals.WordForward[token.Index] + surprisals.WordBackward[token.Index] < 13 || !Prepositions.Contains(token.Lower)) continue;
            if (!NounPhrase.IsRunning(document, token) || !document.Tokens[token.Index - 1].IsWord || !document.Tokens[token.Index + 1].IsWord || IsPhrasal(document, token)) continue;
            var (better, gain) = rewriting.Best(token, Prepositions);
            if (better is not null && gain >= FewestBits) yield return Flag(token.Span, $"“{document.TextOf(token)}” is not the preposition that belongs here.", better);
        }
    }

    /// <summary>"carried on", "the talks over": an adverb or a part of a verb, not a preposition.</summary>
    private static bool IsPhrasal(Document document, Token token) => document.TagOf(token) is not (PartOfSpeech.Adposition or PartOfSpeech.Particle) || document.TagAt(token.Index + 1) is PartOfSpeech.Adposition || document.TagAt(token.Index - 1) is PartOfSpeech.Adposition;
}
