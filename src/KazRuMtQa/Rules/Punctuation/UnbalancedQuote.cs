using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class UnbalancedQuote : Rule
{
    public override string Title => "Quotation mark without a partner";

    public override string Why =>
        "A quotation that opens and never closes, or closes without having been opened, leaves the reader guessing who speaks. Translation loses such marks when it joins or splits sentences.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The centre was ready. [[\"In]] the morning there was ice on the yard.\n\nThe road is closed."),
        new("[[“What]] is this answer?\n\nThe minister did not reply."),
        new("We have paid for the work of the [[rescuers”]], said the head of the region."),
        new("[[“The]] roof was the hardest part, the foreman said. It leaked in nine places.\n\n“It is dry now,” he added."),
        new("“We will come,” he said. “It is far.\n\n“But we will come,” he added."),
        new("\"It was late,\" she said. \"We went home.\n\nPhoto caption\n\n\"Then it snowed.\""),
        new("He is 6'2\" tall and rides a 28\" bicycle from the Kazakhs' club of '98."),
        new("‘It is ours,’ he said, and ‘the players’ union’ agreed."),
        new("The state workers\" main complaint was heard."),
        new("He called it “the best\n\nof all the clubs” in the city."),
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
            if (sentence == last || document.IsIn(mark, Zones.Table) || MovedQuote.IsMovedClose(document, mark) || IsApostrophe(document, mark) || (mark.Span.Start > 0 && document.Text[mark.Span.Start - 1] == '€')) continue;
            last = sentence;
            var found = document.TextOf(mark);
            yield return Flag(document.WithWord(mark), quotation.Open >= 0 ? $"The quotation that opens with {found} is never closed." : $"The quotation that closes with {found} was never opened.");
        }
    }

    /// <summary>
    /// <c>“The roof was hard, the foreman said. It leaked.</c> before a paragraph that opens with a mark: not a quotation over several paragraphs, for the
    /// speaker is named within.
    /// </summary>
    private static bool GoesOnAfterSpeaker(Document document, Quotation quotation)
    {
        if (!quotation.ContinuesInNextParagraph || quotation.Close >= 0) return false;
        var tokens = document.Tokens;
        for (var i = quotation.Open + 3; i + 2 < document.SentenceOf(tokens[quotation.Open]).EndToken; i++)
        {
            if (tokens[i].IsMark(',') && (tokens[i + 1].Lower is "he" or "she" or "the" || People(tokens[i + 1])) && Speaks(tokens, i + 1) is > 0 and var verb && tokens[verb + 1].IsMark('.')) return true;
        }

        return false;

        static bool People(Token token) => token.IsCapitalised && token.IsWord && !token.Is(WordClass.Function);
    }

    /// <summary>The index of "said" at most five words on; -1 for none.</summary>
    private static int Speaks(TokenList tokens, int from)
    {
        for (var i = from + 1; i < from + 6 && tokens[i].IsWord; i++) if (tokens[i].Is(WordClass.Attribution) && tokens[i].Is(WordClass.VerbPast | WordClass.VerbThird)) return i;
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
