using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at active verbs that name whom they move before "to": instruct, urge, allow.</summary>
internal sealed class LostObject : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Movers = Knowledge.List("grammar/lost-object movers");

    private static readonly Triggers Starts = new(Movers.Of);

    public override string Title => "Missing object";

    public override string Why =>
        "Russian and Kazakh “instructed to repair” and “allows to save” name nobody; English says who is to do it, or takes a noun: “ordered "
        + "repairs”, “makes it possible to save”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The mayor [[instructed to]] repair the bridge."),
        new("The president also [[recommended to]] build a second school."),
        new("The organisers [[urge to]] buy from local farmers."),
        new("The tunnel will [[allow to]] carry more freight.", "make it possible to"),
        new("A tunnel was built, [[allowing to]] carry more freight.", "making it possible to"),
        new("He was instructed to repair it. Those advised to leave did so. The firm has been ordered to pay."),
        new("They urged him to stay. The men, urged to leave, stayed. A driver ordered to stop fled."),
        new("It rained for a week, and only now are we allowed to reveal his name. Never was she allowed to speak."),
        new("The allowed to forbidden ratio is high."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var verb in Starts.In(document))
        {
            if (verb.Case != LetterCase.Lower) continue;
            var (to, next) = (document.Tokens[verb.Index + 1], document.Tokens[verb.Index + 2]);
            if (to.Lower != "to" || next.Case != LetterCase.Lower || document.TagOf(next) != PartOfSpeech.Verb) continue;
            if (!NounPhrase.IsRunning(document, verb) || !IsActive(document, verb)) continue;
            var span = Document.SpanOf(verb, to);
            var message = $"“{document.TextOf(span)}” has no object. Say who is to do it, or use a noun.";
            yield return Possible(verb.Lower) is { } better ? Flag(span, message, better) : Flag(span, message);
        }
    }

    /// <summary>What a thing that allows does; null for people who move others.</summary>
    private static string? Possible(string verb) => verb switch
    {
        "allow" or "enable" or "permit" => "make it possible to",
        "allows" or "enables" or "permits" => "makes it possible to",
        "allowed" or "enabled" or "permitted" => "made it possible to",
        "allowing" or "enabling" or "permitting" => "making it possible to",
        _ => null,
    };

    /// <summary>Whether a subject or a helper that makes no passive stands before the verb: "the mayor instructed", "will allow".</summary>
    private static bool IsActive(Document document, Token verb)
    {
        if (verb.Is(WordClass.VerbGerund)) return document.Tokens[verb.Index - 1].IsMark(',') || document.TagAt(verb.Index - 1).IsNominal();
        var at = verb.Index - 1;
        while (document.TagAt(at) == PartOfSpeech.Adverb || document.Tokens[at].Lower is "not" or "never" or "also") at--;
        var (before, tag) = (document.Tokens[at], document.TagAt(at));
        if (before.Case == LetterCase.None || at < document.SentenceOf(verb).FirstToken) return false;
        if (verb.Is(WordClass.VerbParticiple) && !verb.Is(WordClass.VerbBase)) return IsSubjectOfPast(document, at, verb);
        return tag is PartOfSpeech.Modal or PartOfSpeech.NounPlural or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun
            && before.Lower is not ("whom" or "him" or "them" or "me" or "us")
            && document.TagOf(verb) is PartOfSpeech.Verb or PartOfSpeech.VerbPresent or PartOfSpeech.VerbThird;
    }

    /// <summary>
    /// A form that is past or participle is past where the tagger says so, its subject is near, and no other finite verb follows in the clause.
    /// </summary>
    private static bool IsSubjectOfPast(Document document, int subject, Token verb)
    {
        if (document.TagOf(verb) != PartOfSpeech.VerbPast || !(document.TagAt(subject).IsNominal()
            || document.TagAt(subject) == PartOfSpeech.Pronoun)) return false;
        // "Only now are we allowed to say": the helper stands before its subject.
        if (document.TagAt(subject - 1) is PartOfSpeech.AuxiliaryPresent or PartOfSpeech.AuxiliaryPast or PartOfSpeech.AuxiliaryThird) return false;
        // "The holders allowed to buy shares", "the only ones permitted to use it": these are mostly participles.
        if (verb.Lower is "allowed" or "permitted" or "enabled" && document.TagAt(subject) != PartOfSpeech.Pronoun) return false;
        var sentence = document.SentenceOf(verb);
        for (var i = verb.Index + 3; i < sentence.EndToken && !document.Tokens[i].IsMark(',')
            && document.Tokens[i].Lower is not ("that" or "which" or "who" or "and" or "but"); i++)
        {
            if (document.TagAt(i).IsFinite()) return false;
        }

        return true;
    }
}
