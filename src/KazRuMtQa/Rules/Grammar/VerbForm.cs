using System.Collections.Frozen;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class VerbForm : Rule
{
    /// <summary>Bits that another form must bring.</summary>
    private const float FewestBits = 6;

    private static readonly Knowledge<FrozenSet<string>> BeforeGerund = Knowledge.List("grammar/verb-form before-gerund");
    private static readonly Knowledge<FrozenSet<string>> BeforeInfinitive = Knowledge.List("grammar/verb-form before-infinitive");

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
                || Wanted(document.Language, before, token, verb) is not { } wanted)
                continue;
            if (wanted == token.Lower || !IsTie(document, before, token, verb)) continue;
            if (rewriting.Gain(token.Index, token.Index + 1, wanted.Split(' ')) < FewestBits) continue;
            yield return Flag(token.Span, $"“{document.TextOf(Document.SpanOf(before, token))}” has the wrong verb form: use “{wanted}”.", wanted);
        }
    }

    /// <summary>The form that what stands before asks for; null when it asks for none, or the word has a form that can stand there.</summary>
    private static string? Wanted(Language language, Token before, Token token, VerbForms verb)
    {
        var (word, lower) = (before.Lower, token.Lower);
        if (word is "will" or "would" or "can" or "could" or "may" or "might" or "should" or "must") return lower == verb.Base ? null : verb.Base;
        // "Used to working", "due to being": here "to" is a preposition. "The regime they agreed to was strict": the verb is that of another clause.
        if (word is "to") return lower == verb.Base || lower == verb.Gerund || verb.Base == "be" ? null : verb.Base;
        if (word is "has" or "have" or "had")
            return (lower == verb.Base || lower == verb.Third || lower == verb.Gerund) && verb.Base != "be" ? verb.Participle : null;
        // "All he can do is pass the law": a plain form may follow "is".
        if (word is "been" or "be") return lower == verb.Base || lower == verb.Third ? verb.Participle : null;
        if (word is "is" or "are" or "was" or "were") return lower == verb.Third ? verb.Participle : null;
        if (BeforeGerund.Of(language).Contains(word)) return lower == verb.Base ? verb.Gerund : null;
        return BeforeInfinitive.Of(language).Contains(word) && lower == verb.Gerund ? "to " + verb.Base : null;
    }

    /// <summary>
    /// Whether the word is the verb that the one before governs, and not a noun or adjective: "to increased trade", "has put", "went to schools".
    /// </summary>
    private static bool IsTie(Document document, Token before, Token token, VerbForms verb)
    {
        var (subject, next) = (document.Tokens[before.Index - 1], document.Tokens[token.Index + 1]);
        // "Why would having…", "the last will left it": no tie.
        if (before.Case != LetterCase.Lower || IsQuestion(subject) || subject.Is(WordClass.Article | WordClass.Determiner)
            || document.TagOf(subject).IsAdjective())
            return false;
        if (token.Lower == verb.Participle && verb.Base == verb.Participle) return false;
        if (CanBeNoun(document, token, verb) || token.Entry.AdjectiveShare > 0.1f) return false;
        // "To discredited executives", "has diminishing influence", "would having guests help": an adjective or a noun.
        var goesOn = document.TagOf(next).IsNominal() || document.TagOf(next).IsAdjective();
        if (BeforeInfinitive.Of(document.Language).Contains(before.Lower)) return !goesOn;
        if (token.Lower.EndsWith("ing", StringComparison.Ordinal))
            return before.Lower != "to" && !goesOn && !next.Is(WordClass.Article | WordClass.Determiner | WordClass.Pronoun);
        return !goesOn || token.Lower == verb.Base || token.Lower == verb.Third;
    }

    /// <summary>"Why would having inspectors help?"</summary>
    private static bool IsQuestion(Token token) => token.Lower is "why" or "how" or "what" or "when" or "where" or "who";

    /// <summary>Plain forms and forms on -s are often nouns; so is a rare form whose plain one is a noun ("tweets").</summary>
    private static bool CanBeNoun(Document document, Token token, VerbForms verb) =>
        (token.Lower == verb.Base || token.Lower == verb.Third)
            && (token.Entry.NounShare > 0.1f || document.Language.Lexicon[verb.Base].NounShare > 0.1f);
}
