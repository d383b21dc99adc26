using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class AttributionTense : Rule
{
    public override string Title => "Tense of attribution";

    public override string Why =>
        "Russian reports live in the present (“notes the minister yesterday”); with a time in the past English needs “said”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministry [[says]] yesterday that the road is open.", "said"),
        new("The mayor [[says]] last week that the bridge would close.", "said"),
        new("The ministry reported yesterday that the road is open."),
        new("He says last week's vote was fair. The report says that yesterday was warm. The mayor tells Monday's paper that it is late."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var verb in document.Tokens)
        {
            if (verb.Case != LetterCase.Lower || !verb.Is(WordClass.Attribution) || verb.Entry.NounShare > 0.3f
                || document.TagOf(verb) != PartOfSpeech.VerbThird || !NounPhrase.IsRunning(document, verb))
                continue;
            var time = document.Tokens[verb.Index + 1];
            var end = time.Lower == "yesterday"
                ? time.Index + 1
                : time.Lower == "last" && document.Tokens[time.Index + 1].Lower is "week" or "month" or "year"
                ? time.Index + 2
                : -1;
            if (time.Case != LetterCase.Lower || end < 0 || document.Tokens[end].Lower is not ("that" or "," or ".")) continue;
            yield return Flag(verb.Span,
                $"“{document.TextOf(Document.SpanOf(verb, document.Tokens[end - 1]))}” mixes a present verb with a past time. Use the past tense.",
                document.Language.Inflections.VerbOf(verb.Lower) is { } forms ? [forms.Past] : []);
        }
    }
}
