using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class VerbForm : Rule
{
    /// <summary>Bits that another form must bring.</summary>
    private const float FewestBits = 6;

    public override string Title => "Wrong verb form";

    public override string Why =>
        "The form of a verb depends on the word before it: a plain form after “will” and “to”, a participle after “has”, an -ing form after a "
            + "preposition. Engines lose the tie.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministry will [[continues]] the work next year.", "continue"),
        new("The company has [[sell]] its share in the plant.", "sold"),
        new("They refused [[paying]] the fine.", "to pay"),
        new("He was arrested for [[take]] a bribe from a trader.", "taking"),
        new("The ministry will continue the work. The company has sold its share."),
        new("It will cost more for work done at night. He has put the plan on hold."),
        new("They wanted building permits. The talks led to increased trade."),
        new("He went to schools in the north. They have hope for the talks. There will be votes on it."),
        new("All he can do is pass the law. The rules they agreed to were strict. Why would having guests be a problem?"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting || document.Surprisals() is not { } surprisals) yield break;
        foreach (var token in document.Tokens)
        {
            if (token is not { IsWord: true, Case: LetterCase.Lower } || !token.Is(WordClass.AnyVerb)
                || surprisals.WordForward[token.Index] + surprisals.FormForward[token.Index] < 14)
                continue;
            var before = document.Tokens[token.Index - 1];
            if (before.Case is LetterCase.None || !NounPhrase.IsRunning(document, token)
                || document.Language.Inflections.VerbOf(token.Lower) is not { } verb
                || VerbGovernment.Wanted(document.Language, before, token, verb) is not { } wanted)
                continue;
            if (wanted == token.Lower || !VerbGovernment.Holds(document, before, token, verb)) continue;
            if (rewriting.Gain(token.Index, token.Index + 1, wanted.Split(' ')) < FewestBits) continue;
            yield return Flag(token.Span, $"“{document.TextOf(Document.SpanOf(before, token))}” has the wrong verb form: use “{wanted}”.", wanted);
        }
    }
}
