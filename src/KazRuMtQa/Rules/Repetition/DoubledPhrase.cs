using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class DoubledPhrase : Rule
{
    public override string Title => "Doubled phrase";

    public override string Why => "A phrase that comes twice in a row is a typical slip of neural translation, which lost its place in the source.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The school opened [[in the city in the city]] of Taraz.", "in the city"),
        new("Officials said [[the new road, the new road]] would be ready.", "the new road"),
        new("It stands by [[a dam a dam]] in Taraz. [[The bed was warm and the bed was warm]].", "a dam"),
        new("The price includes [[bed linen or bed linen]]. It has [[a family air, but also a family air]].", "bed linen"),
        new("[[The police, the police]] and the army came.", "The police"),
        new("He spoke for the north and the north alone, for the city and the city council."),
        new("Courtesy of Asel Bek Asel Bek, a runner. He aimed at the officer and the officer fell."),
        new("He said he said nothing to the court."),
        new("He went from door to door to door."),
        new("Again and again and again they tried."),
        new("It changes from time to time to stay new. AT&T made news: OIL PRODUCTS Oil products rose."),
        new("It rained day after day after day."),
        new("“I know, I know,” he said. “If we have to go there, we have to go there,” she said."),
        new("The more the better, the more the merrier."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            if (!tokens[i].IsWord || PhraseAgain.At(document, i) is not { } again) continue;
            var phrase = document.TextOf(Document.SpanOf(tokens[i], tokens[i + again.Length - 1]));
            yield return Flag(Document.SpanOf(tokens[i], again.Last), $"“{phrase}” is repeated. Drop one.", phrase);
            i = again.Last.Index;
        }
    }
}
