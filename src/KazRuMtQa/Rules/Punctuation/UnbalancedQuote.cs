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
            if (quotation.IsComplete && !GoesOnAfterSpeaker(document, quotation)) continue;
            var mark = document.Tokens[Math.Max(quotation.Open, quotation.Close)];
            var sentence = document.SentenceOf(mark);
            // One lost mark leaves several alone.
            if (sentence == last || IsNoQuote(document, mark)) continue;
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
        var closing = ClosingOf(document.TextOf(mark));
        if (Speaker(document, mark.Index, sentence) is { } comma)
        {
            var last = document.TextOf(tokens[comma - 1]);
            return Flag(Document.SpanOf(tokens[comma - 1], tokens[comma]), $"{fault}. Does it end after “{last}”?", $"{last},{closing}");
        }

        var opensSentence = mark.Index == sentence.FirstToken || before.Lower is ":" or "," || before.Is(WordClass.Attribution);
        var end = tokens[sentence.EndToken - 1];
        if (!opensSentence || !end.EndsSentence || !tokens[end.Index - 1].IsWord || end.Index - mark.Index < 3)
            return Alone(document, mark, fault + ".");
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
        if (!first.IsWord || mark.Index - first.Index < 3 || !Attribution.Begins(tokens, next)) return Alone(document, mark, fault + ".");
        return Flag(first.Span, $"{fault}. Does it start at “{document.TextOf(first)}”?", OpeningOf(document.TextOf(mark)) + document.TextOf(first));
    }

    private static string ClosingOf(string mark) => mark switch { "“" or "„" => "”", "«" => "»", _ => mark };

    private static string OpeningOf(string mark) => mark switch { "”" => "“", "»" => "«", _ => mark };

    private static bool IsNoQuote(Document document, Token mark)
    {
        if (document.IsIn(mark, Zones.Table) || IsApostrophe(document, mark) || Marks.IsMovedClose(document, mark)
            || (mark.Span.Start > 0 && document.Text[mark.Span.Start - 1] == '€'))
            return true;
        // (" or ' characters): the mark is spoken of.
        return document.Tokens[mark.Index + 1].Lower is "or" or "and" or "characters" or "symbols"
            && document.Tokens[mark.Index - 1].Lower is "(" or "or" or "and";
    }

    /// <summary>
    /// The index of the comma before the words that name the speaker and end the sentence: <c>“The roof was hard, the foreman said.</c>
    /// </summary>
    private static int? Speaker(Document document, int open, Sentence sentence)
    {
        var tokens = document.Tokens;
        for (var i = open + 3; i + 2 < sentence.EndToken; i++)
        {
            if (tokens[i].IsMark(',') && tokens[i - 1].IsWord && (tokens[i + 1].Lower is "he" or "she" or "the" || People(tokens[i + 1]))
                && Speaks(tokens, i + 1) is > 0 and var verb && tokens[verb + 1].IsMark('.'))
                return i;
        }

        return null;

        static bool People(Token token) => token.IsCapitalised && token.IsWord && !token.Is(WordClass.Function);
    }

    /// <summary>
    /// <c>“The roof was hard, the foreman said. It leaked.</c> before a paragraph that opens with a mark: not a quotation over several paragraphs,
    /// for the speaker is named within.
    /// </summary>
    private static bool GoesOnAfterSpeaker(Document document, Quotation quotation) => quotation.ContinuesInNextParagraph && quotation.Close < 0
        && Speaker(document, quotation.Open, document.SentenceOf(document.Tokens[quotation.Open])) is not null;

    /// <summary>The index of "said" at most five words on; -1 for none.</summary>
    private static int Speaks(TokenList tokens, int from)
    {
        for (var i = from + 1; i < from + 6 && tokens[i].IsWord; i++)
            if (tokens[i].Is(WordClass.Attribution) && tokens[i].Is(WordClass.VerbPast | WordClass.VerbThird)) return i;
        return -1;
    }

    /// <summary><c>the workers" main complaint</c>: pages that turn every apostrophe after a word into a double mark.</summary>
    private static bool IsApostrophe(Document document, Token mark)
    {
        var next = document.Tokens[mark.Index + 1];
        return !mark.SpaceBefore && document.Tokens[mark.Index - 1] is { IsWord: true } owner && owner.Lower.EndsWith('s')
            && next is { SpaceBefore: true, Case: LetterCase.Lower } && !next.Is(WordClass.Attribution | WordClass.Function);
    }
}
