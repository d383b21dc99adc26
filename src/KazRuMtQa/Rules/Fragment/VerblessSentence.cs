using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

public sealed class VerblessSentence : Rule
{
    private const int Fewest = 4;
    private const int Most = 14;

    public override string Title => "Sentence without a verb";

    public override string Why =>
        "Russian and Kazakh leave “is” and “are” out; an engine that does not put them in, or that cuts a clause off, leaves a group of nouns between two stops.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.6;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The plant closed in spring. [[The director of the factory in the town of Ridder.]] The workers went home."),
        new("Prices rose in May. Not so fast."),
        new("He lives in Taraz. A city of markets, he calls it."),
        new("The result surprised everyone. Almaty 2, Astana 1."),
        new("“A great victory for the whole country.” The coach smiled."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var first = document.Tokens[sentence.FirstToken];
            if (first.Lower is not ("the" or "in" or "at" or "of" or "by" or "from" or "on" or "for") || !Clause.IsRunning(document, sentence)) continue;
            if (Clause.Before(document, sentence) is null || sentence.Index + 1 >= document.Sentences.Count || document.Sentences[sentence.Index + 1].Paragraph != sentence.Paragraph) continue;
            if (!Clause.EndsWithStop(document, sentence) || Clause.WordCount(document, sentence) is < Fewest or > Most) continue;
            if (!first.SpaceBefore || !document.Tokens[sentence.EndToken].SpaceBefore || document.Tokens[sentence.EndToken - 1].SpaceBefore) continue;
            if (Clause.MayHaveVerb(document, sentence) || HasAside(document, sentence)) continue;
            yield return Flag(sentence.Span, $"“{document.TextOf(sentence.Span)}” has no verb: part of the sentence seems to be missing.");
        }
    }

    /// <summary>Figures, quotations and capitalised lists are results, titles and tables in words.</summary>
    private static bool HasAside(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            var token = document.Tokens[i];
            if (token.IsNumber || token.Kind is TokenKind.Mark or TokenKind.Url or TokenKind.Symbol || token.Lower is "not" or "no" or "nor" or "only" or "even" or "just" or "same" or "more" or "why" or "what" or "course" or "fact" or "example" or "least") return true;
        }

        return false;
    }
}
