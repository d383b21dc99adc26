using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class DanglingWord : Rule
{
    public override string Title => "Cut-off sentence";

    public override string Why =>
        "The sentence was cut in two: a full stop follows “the”, “and” or “reported that”, and what belongs there begins the next sentence.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It is reported [[that.]] The bridge was closed."),
        new("The fire was put out by the staff of [[the.]] Factory and the army."),
        new("They sell wheat, barley [[and.]] Flour is sold too."),
        new("He asked what to think of. She knew what he was thinking of. We saw to that."),
        new("She got an A. He likes vitamin A. It was his, not its. Nobody said that."),
        new("“We saw the … the.” He fell silent. Type “the.” Then stop."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var sentence in document.Sentences)
        {
            var stop = tokens[sentence.EndToken - 1];
            if (!stop.IsMark('.') || stop.SpaceBefore || sentence.EndToken - sentence.FirstToken < 4
                || tokens[sentence.EndToken] is not { IsWord: true, SpaceBefore: true } || !Clause.IsRunning(document, sentence))
                continue;
            var last = tokens[stop.Index - 1];
            if (last.Case != LetterCase.Lower || document.IsIn(last, Zones.Quotation | Zones.Foreign)
                || document.SentenceOf(tokens[sentence.EndToken]).Paragraph != sentence.Paragraph || !IsOpen(tokens, last))
                continue;
            var span = Document.SpanOf(last, stop);
            yield return Flag(span, $"The sentence breaks off after “{document.TextOf(last)}”. Complete it from the original.");
        }
    }

    /// <summary>"of", "than", "its" end sentences too, "a" and "because" as words of which one speaks.</summary>
    private static bool IsOpen(TokenList tokens, Token last)
    {
        var before = tokens[last.Index - 1];
        if (last.Lower == "that")
            return before.Is(WordClass.Attribution) && before.Is(WordClass.VerbPast | WordClass.VerbThird)
                && before.Lower is "reported" or "noted" or "stated" or "added" or "reports" or "announced" or "explained" or "stressed"
                    or "informed";
        if (last.Lower is "a" or "an" or "their") return before.Is(WordClass.Preposition | WordClass.VerbPast | WordClass.VerbThird);
        return last.Lower is "the" or "and" or "or" or "whose" or "our" or "my" || (last.Lower == "because" && before.Is(WordClass.VerbPast));
    }
}
