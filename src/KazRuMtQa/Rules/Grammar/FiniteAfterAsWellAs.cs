using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at "as well as" before a past tense: "he met the press, as well as spoke about the war".</summary>
internal sealed class FiniteAfterAsWellAs : Rule
{
    private static readonly Triggers Starts = new("well");

    public override string Title => "Verb after “as well as”";

    public override string Why =>
        "Russian “а также” joins any two verbs. English joins them by “and”, or goes on with an -ing form after “as well as”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He touched on trade, [[as well as spoke]] about the war.", "and spoke"),
        new("The court fined the owner, [[as well as ordered]] him to repair the roof.", "and ordered"),
        new("Prices rose, as well as increased costs of fuel. He did as well as expected, and as well as ever."),
        new("She sings, as well as playing the piano. It is cheap as well as made of wood."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var well in Starts.In(document))
        {
            var (first, last) = (document.Tokens[well.Index - 1], document.Tokens[well.Index + 1]);
            var (verb, next) = (document.Tokens[well.Index + 2], document.Tokens[well.Index + 3]);
            if (first.Lower != "as" || last.Lower != "as" || !document.Tokens[first.Index - 1].IsMark(',') || verb.Case != LetterCase.Lower) continue;
            var hasObject = next.Lower is "him" or "her" or "them" or "it" or "us" or "that";
            if (document.TagOf(verb) != PartOfSpeech.VerbPast && !(hasObject && document.TagOf(verb) == PartOfSpeech.VerbParticiple)) continue;
            if (!verb.Is(WordClass.VerbPast) || verb.Lower is "expected" or "planned" or "related") continue;
            if (!(next.Is(WordClass.Article | WordClass.Preposition | WordClass.Pronoun) || next.Lower == "that")
                || !NounPhrase.IsRunning(document, verb)) continue;
            var better = "and " + document.TextOf(verb);
            yield return Flag(Document.SpanOf(first, verb), $"“As well as” does not join two verbs: use “{better}”.", better);
        }
    }
}
