using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class VerbAsModifier : Rule
{
    /// <summary>Bits, forward and backward together, by which the word must surprise.</summary>
    private const float FewestBits = 26;

    public override string Title => "Verb before noun";

    public override string Why =>
        "An engine that takes a word apart or misses its sense leaves a plain verb between an article and its noun: “a stay ally” for a staunch "
            + "one. The language model knows a word that fits.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The king was a [[stay]] ally of the country.", "staunch"),
        new("It was a stay order of the court. The work plan and the drink stand are ready."),
        new("The support team found a help desk, and a guard dog barked."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (document.Surprisals() is not { } surprisals) yield break;
        foreach (var verb in document.Tokens)
        {
            if (verb is not { IsWord: true, Case: LetterCase.Lower } || !verb.Is(WordClass.VerbBase)
                || surprisals.WordForward[verb.Index] + surprisals.WordBackward[verb.Index] < FewestBits)
                continue;
            if (verb.Entry.VerbShare < 0.5f || !IsWithinPhrase(document, verb) || !NounPhrase.IsRunning(document, verb)
                || LikelierWord.Of(document, verb) is not { } better)
                continue;
            yield return Flag(verb.Span,
                $"“{document.TextOf(Document.SpanOf(verb, document.Tokens[verb.Index + 1]))}” has a verb before the noun. Did you mean “{better}”?",
                better);
        }
    }

    private static bool IsWithinPhrase(Document document, Token verb)
    {
        var noun = document.Tokens[verb.Index + 1];
        var opening = document.Tokens[verb.Index - 1];
        if (WordSymbols.IsLeftOut(opening)) opening = document.Tokens[opening.Index - 1];
        return opening.Is(WordClass.Article) && opening.IsWord && noun is { IsWord: true, Case: LetterCase.Lower } && document.TagOf(noun).IsNoun()
            && noun.Entry.NounShare >= 0.7f;
    }
}
