using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class MissingArticle : Rule
{
    /// <summary>Bits that an article must bring.</summary>
    private const float FewestBits = 9;

    public override string Title => "Missing article";

    public override string Why =>
        "Russian and Kazakh have no articles, and an engine that follows the source too closely leaves them out: “he is member of the board”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He is [[member]] of the board.", "a member"),
        new("The firms play [[large role]] in the market.", "a large role"),
        new("She is president of the union. He went to school by bus and came home at night."),
        new("They stayed in town. The decision is subject to approval by parliament."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting || document.Surprisals() is not { } surprisals) yield break;
        foreach (var before in document.Tokens)
        {
            var first = before.Index + 1;
            if (!Opens(document, before) || first == document.Tokens.Count || surprisals.WordForward[first] + surprisals.WordBackward[first] < 16)
                continue;
            if (!NounPhrase.IsRunning(document, before) || NounPhrase.At(document, first) is not { } phrase
                || document.TagAt(phrase.Head) != PartOfSpeech.Noun)
                continue;
            var indefinite = IndefiniteArticle.VowelStart(document.Tokens[first]) == true ? "an" : "a";
            var (definiteGain, indefiniteGain) = (rewriting.Gain(first, first, "the"), rewriting.Gain(first, first, indefinite));
            if (Math.Max(definiteGain, indefiniteGain) < FewestBits) continue;
            var span = Document.SpanOf(document.Tokens[first], document.Tokens[phrase.Head]);
            var words = document.TextOf(span);
            yield return Flag(span, $"“{words}” needs an article: “the”, “a” or “an”.",
                definiteGain > indefiniteGain ? ["the " + words, $"{indefinite} {words}"] : [$"{indefinite} {words}", "the " + words]);
        }
    }

    private static bool Opens(Document document, Token token) =>
        token is { IsWord: true, Case: LetterCase.Lower }
            && (token.Lower is "is" or "was" or "became" or "becomes" or "become" or "been" or "remains" || token.Is(WordClass.Preposition)
                || document.TagOf(token).IsVerb());
}
