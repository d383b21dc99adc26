using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class DoubleNegation : Rule
{
    public override string Title => "Double negative";

    public override string Why => "Russian negates twice, “не поможет никому”; in English two negations cancel each other, or confuse.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The quarrel will [[not benefit none]] of its members."),
        new("The firm did [[not tell nobody]] about the sale."),
        new("Users do [[not urge not to]] buy from them."),
        new("He did not say no. It would not be nothing, he said. They do not ask him not to go. Do not do nothing."),
        new("“I don't see no tail,” she said. It is not that none came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var not in document.Tokens)
        {
            if (not.Lower is not ("not" or "n't") && !not.Lower.EndsWith("n't", StringComparison.Ordinal)) continue;
            var (verb, second, third) = (document.Tokens[not.Index + 1], document.Tokens[not.Index + 2], document.Tokens[not.Index + 3]);
            if (document.TagOf(verb) != PartOfSpeech.Verb || verb.Lower is "be" or "do" or "say" or "mean" || !NounPhrase.IsRunning(document, not)
                || document.IsQuoted(not.Span)) continue;
            var end = second.Lower is "none" or "nobody" or "nowhere" ? second : second.Lower == "not" && third.Lower == "to" ? third : null;
            if (end is null) continue;
            var span = Document.SpanOf(not, end);
            yield return Flag(span, $"“{document.TextOf(span)}” is a double negative. Drop one of the two.");
        }
    }
}
