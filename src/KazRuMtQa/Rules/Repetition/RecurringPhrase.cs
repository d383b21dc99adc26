using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RecurringPhrase : Rule
{
    private const int Fewest = 8;

    public override string Title => "Recurring phrase";

    public override string Why =>
        "An engine that loses its place in the source writes words again that it has written already, with other words between. The rest of the "
            + "sentence is usually lost.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The hall was very bright and warm in May and later [[the hall was very bright and warm]].", null),
        new("He came to the port of Aktau, left the port of Aktau and saw [[the port of]] Aktau.", null),
        new("The ministry said the bridge was ready, and the mayor said it was not."),
        new("GOP Distances Itself From Registration Scandal: GOP Distances Itself From Registration Scandal, listen now to the whole programme."),
        new("The Institute of Soil teaches with [[the Institute of Soil]]."),
        new("It rose by 2.1 percent in the first quarter, 1.7 percent in the second and 2.5 percent in the third."),
        new("We care about our schools, we care about our roads, and we care about our hospitals too."),
        new("He moved from the Bank of Astana to the Bank of Almaty."),
        new("“We will fight for our land, and we will fight for our language,” he said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken < Fewest || sentence.Paragraph.Kind == ParagraphKind.Table
                || !HasRecurringWord(document, sentence)
                || (PhraseCounts.LongestOf(document, sentence, 2) < PhraseCounts.Half
                    && PhraseCounts.LongestOf(document, sentence, 3) < PhraseCounts.Short))
                continue;
            var words = new List<int>(sentence.EndToken - sentence.FirstToken);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) words.Add(i);
            if (PhraseCounts.Recurring(document, words, PhraseCounts.Long, 2) is { } twice
                && !document.IsIn(document.Tokens[twice.First], Zones.Quotation))
                yield return Report(document, twice);
            else if (PhraseCounts.Recurring(document, words, PhraseCounts.Short, 3) is { } thrice
                && !document.IsIn(document.Tokens[thrice.First], Zones.Quotation))
                yield return Report(document, thrice) with { Severity = Severity.Minor };
            else if (words.Count <= 4 * PhraseCounts.Half && PhraseCounts.Recurring(document, words, PhraseCounts.Half, 2) is { } half
                && !document.IsIn(document.Tokens[half.First], Zones.Quotation | Zones.Heading))
                yield return Report(document, half) with { Severity = Severity.Minor };
        }
    }

    private Finding Report(Document document, (int First, int Last) phrase)
    {
        var span = Document.SpanOf(document.Tokens[phrase.First], document.Tokens[phrase.Last]);
        return Flag(span, $"“{document.TextOf(span)}” comes twice in this sentence. Check the original.");
    }

    private static bool HasRecurringWord(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Forms.Next(i) < sentence.EndToken && PhraseCounts.IsContent(document.Tokens[i])) return true;
        return false;
    }
}
