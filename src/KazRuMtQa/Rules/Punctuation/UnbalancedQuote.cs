using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class UnbalancedQuote : Rule
{
    public override string Title => "Unpaired quote mark";

    public override string Why =>
        "A quotation that opens and never closes, or closes without having been opened, leaves the reader guessing who speaks. Translation loses "
            + "such marks when it joins or splits sentences.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The centre was ready. [[\"In]] the morning there was ice on the yard.\n\nThe road is closed."),
        new("[[“What]] is this answer?\n\nThe minister did not reply."),
        new("[[We]] have paid for the work of the rescuers”, said the head of the region.", "“We"),
        new("“The roof was the hardest [[part,]] the foreman said. It leaked in nine places.\n\n“It is dry now,” he added.", "part,”"),
        new("The plant will be built this year, \"the head of the region noted."),
        new("The concert is held in the [[“Pharaoh]] club of the town and lasts all night, and the tickets are cheap."),
        new("“We will come,” he said. “It is far.\n\n“But we will come,” he added."),
        new("\"It was late,\" she said. \"We went home.\n\nPhoto caption\n\n\"Then it snowed.\""),
        new("He is 6'2\" tall and rides a 28\" bicycle from the Kazakhs' club of '98."),
        new("‘It is ours,’ he said, and ‘the players’ union’ agreed."),
        new("The state workers\" main complaint was heard."),
        new("He called it “the best\n\nof all the clubs” in the city."),
        new("Strip the quote symbols (\" or ' characters) from each form."),
    ];

    internal override IEnumerable<Finding> Check(Document document) => All(document).WithoutOverlaps();

    private IEnumerable<Finding> All(Document document)
    {
        Sentence? last = null;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.IsComplete && !QuoteMarks.GoesOnAfterSpeaker(document, quotation)) continue;
            var mark = document.Tokens[Math.Max(quotation.Open, quotation.Close)];
            var sentence = document.SentenceOf(mark);
            // One lost mark leaves several alone.
            if (sentence == last || QuoteMarks.IsNoQuote(document, mark)) continue;
            last = sentence;
            yield return quotation.Open >= 0 ? Unclosed(document, mark, sentence) : Unopened(document, mark, sentence);
        }
    }

    /// <summary>The mark that is there, where nothing shows the place of the other.</summary>
    private Finding Alone(Document document, Token mark, string fault) => Flag(document.WithWord(mark), fault);

    /// <summary>It closes before the speaker is named or at the end of its sentence, if it is a sentence that was opened.</summary>
    private Finding Unclosed(Document document, Token mark, Sentence sentence)
    {
        var tokens = document.Tokens;
        var fault = $"The quotation that opens with {document.TextOf(mark)} is never closed";
        var before = tokens[mark.Index - 1];
        var closing = QuoteMarks.ClosingOf(document.TextOf(mark));
        if (QuoteMarks.Speaker(document, mark.Index, sentence) is { } comma)
        {
            var last = document.TextOf(tokens[comma - 1]);
            return Flag(Document.SpanOf(tokens[comma - 1], tokens[comma]), $"{fault}. Does it end after “{last}”?", $"{last},{closing}");
        }

        var opensSentence = mark.Index == sentence.FirstToken || before.Lower is ":" or "," || before.Is(WordClass.Attribution);
        var end = tokens[sentence.EndToken - 1];
        if (!opensSentence || !end.EndsSentence || !tokens[end.Index - 1].IsWord || end.Index - mark.Index < 3)
            return Alone(document, mark, fault + ". Close it or delete the mark.");
        var word = tokens[end.Index - 1];
        return Alone(document, mark, $"{fault}. Does it end after “{document.TextOf(word)}”?");
    }

    /// <summary>It opens with the sentence that names its speaker behind it.</summary>
    private Finding Unopened(Document document, Token mark, Sentence sentence)
    {
        var tokens = document.Tokens;
        var fault = $"The quotation that closes with {document.TextOf(mark)} was never opened";
        var first = tokens[sentence.FirstToken];
        var next = mark.Index + (tokens[mark.Index + 1].IsMark(',') ? 2 : 1);
        if (!first.IsWord || mark.Index - first.Index < 3 || !Attribution.Begins(tokens, next))
            return Alone(document, mark, fault + ". Open it or delete the mark.");
        return Flag(first.Span, $"{fault}. Does it start at “{document.TextOf(first)}”?",
            QuoteMarks.OpeningOf(document.TextOf(mark)) + document.TextOf(first));
    }
}
