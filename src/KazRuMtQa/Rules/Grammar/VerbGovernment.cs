using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>
/// Which form of a verb the word right before it governs: a plain one after "will" and "to", a participle after "has", an -ing form after
/// a preposition.
/// </summary>
internal static class VerbGovernment
{
    private static readonly Knowledge<FrozenSet<string>> BeforeGerund = Knowledge.List("grammar/verb-form before-gerund");
    private static readonly Knowledge<FrozenSet<string>> BeforeInfinitive = Knowledge.List("grammar/verb-form before-infinitive");

    /// <summary>The form that what stands before asks for; null when it asks for none, or the word has a form that can stand there.</summary>
    public static string? Wanted(Language language, Token before, Token token, VerbForms verb)
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
    public static bool Holds(Document document, Token before, Token token, VerbForms verb)
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
