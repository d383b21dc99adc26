using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class LateObject : Rule
{
    private static readonly Triggers Starts = new("yesterday", "today", "tomorrow");

    public override string Title => "Time before object";

    public override string Why =>
        "Russian and Kazakh put the time before what is new in the sentence: “signed yesterday an agreement”. English keeps verb and object "
            + "together.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The president [[signed yesterday an agreement]] with the firm.", "signed an agreement yesterday"),
        new("Police [[detained today the driver]] of the bus.", "detained the driver today"),
        new("The president signed an agreement yesterday. Police said today the driver is in custody."),
        new("The plant opened yesterday. A man was detained yesterday, a driver by trade."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var time in Starts.In(document))
        {
            if (time.Case != LetterCase.Lower) continue;
            var (verb, article) = (document.Tokens[time.Index - 1], document.Tokens[time.Index + 1]);
            if (verb.Case != LetterCase.Lower || !Clause.ObjectVerbs.Of(document.Language).Contains(verb.Lower)
                || document.Tokens[time.Index - 2].Is(WordClass.Auxiliary) || article.Case != LetterCase.Lower
                || article.Lower is not ("a" or "an" or "the"))
                continue;
            if (NounPhrase.At(document, article.Index + 1) is not { } phrase || document.TagAt(phrase.Head + 1).IsFinite()
                || !NounPhrase.IsRunning(document, time))
                continue;
            if (Rewriting.Of(document) is { } rewriting && rewriting.Gain(time.Index, article.Index) < 3) continue;
            var span = Document.SpanOf(verb, document.Tokens[phrase.Head]);
            var thing = document.TextOf(Document.SpanOf(article, document.Tokens[phrase.Head]));
            yield return Flag(span, $"“{document.TextOf(span)}” is Russian word order: put the time after the object.",
                $"{document.TextOf(verb)} {thing} {document.TextOf(time)}");
        }
    }
}
