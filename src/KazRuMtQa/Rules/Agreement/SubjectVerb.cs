using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Grammar;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Looks at a subject of determiner, adjectives and noun that opens its clause and stands right before the verb.</summary>
internal sealed class SubjectVerb : Rule
{
    /// <summary>Bits that the other form of the verb must bring.</summary>
    private const float FewestBits = 2;

    private static readonly Triggers Starts = new("is", "are", "was", "were", "has", "have", "does");

    public override string Title => "Subject–verb agreement";

    public override string Why => "Engines choose the form of the verb by the source or by the nearest word: “the ministers has”, “the number are”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministers [[has]] approved the plan.", "have"),
        new("He said that the new rules [[was]] published on Monday.", "were"),
        new("The ministers have approved the plan, which the new rules were part of."),
        new("The team are ready. A number of rules was wrong. The police have come, and the news is bad."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting) yield break;
        foreach (var verb in Starts.In(document))
        {
            if (verb.Case != LetterCase.Lower || Other(verb.Lower) is not { } other || !NounPhrase.IsRunning(document, verb)) continue;
            var head = document.Tokens[verb.Index - 1];
            if (head.Case != LetterCase.Lower || !OpensClause(document, head.Index) || !Disagree(document, head, verb.Lower)) continue;
            if (rewriting.Gain(verb.Index, verb.Index + 1, other) < FewestBits) continue;
            yield return Flag(verb.Span, $"“{document.TextOf(Document.SpanOf(head, verb))}” does not agree: use “{other}”.", other);
        }
    }

    private static string? Other(string verb) => verb switch
    {
        "is" => "are",
        "are" => "is",
        "was" => "were",
        "were" => "was",
        "has" => "have",
        "have" => "has",
        "does" => "do",
        _ => null,
    };

    /// <summary>Only a plural before a singular verb: collective nouns take plural verbs in British news.</summary>
    private static bool Disagree(Document document, Token head, string verb) =>
        verb is "is" or "was" or "has" or "does" && document.TagOf(head) == PartOfSpeech.NounPlural && head.Lower.EndsWith('s')
            && !head.Lower.EndsWith("ics", StringComparison.Ordinal)
            && head.Lower is not ("news" or "series" or "means" or "headquarters" or "species");

    /// <summary>
    /// Whether the phrase that ends with the head begins the clause: after a sentence's start, a mark or "that", with nothing but adjectives before
    /// the noun.
    /// </summary>
    private static bool OpensClause(Document document, int head)
    {
        var at = head - 1;
        while (document.TagAt(at).IsAdjective() && document.Tokens[at].Case == LetterCase.Lower && head - at <= 2) at--;
        var first = document.Tokens[at];
        if (!first.Is(WordClass.Determiner) || first.Lower is "a" or "an" or "any" or "no") return false;
        var before = document.Tokens[at - 1];
        return at == document.SentenceOf(first).FirstToken
            || before.Lower is "that" or "said" or "because" or "although" or "while" or "if" or "when";
    }
}
