using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Looks at two sentences in a row that are made of the same words in another order.</summary>
internal sealed class ReorderedSentence : Rule
{
    private const int FewestWords = 5;

    public override string Title => "Sentence said twice";

    public override string Why =>
        "An engine that loses its place renders a sentence twice, as in “I had an operation in May. In May I had an operation”.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("I had an operation on April 30. [[On April 30, I had an operation.]] I am well."),
        new("He came on Monday by train. [[By train he came on Monday.]]"),
        new("The dog bit the man. The man bit the dog, too. All for one, one for all."),
        new("Win some, lose some. I had an operation on April 30. On May 30, I had an operation."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var earlier = 0L;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            // Added up, words tell nothing of their order; only where the sums are the same are they put in order and compared.
            var (known, sum) = (earlier, SumOf(document, document.Sentences[i]));
            earlier = sum;
            if (i == 0 || sum != known) continue;
            var (before, sentence) = (document.Sentences[i - 1], document.Sentences[i]);
            if (document.Tokens[sentence.FirstToken].Lower == document.Tokens[before.FirstToken].Lower) continue;
            if (before.Paragraph.Kind != ParagraphKind.Running || sentence.Paragraph.Kind != ParagraphKind.Running) continue;
            var words = WordsOf(document, sentence);
            if (words.Count < FewestWords || !words.SequenceEqual(WordsOf(document, before), StringComparer.Ordinal)) continue;
            yield return Flag(sentence.Span, $"“{document.Excerpt(sentence.Span)}” repeats the sentence before in another order. Drop one.");
        }
    }

    private static long SumOf(Document document, Sentence sentence)
    {
        var sum = 0L;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i] is { IsWord: true } or { IsNumber: true }) sum += document.Tokens[i].Hash;
        return sum;
    }

    /// <summary>The words and numbers of the sentence in alphabetical order.</summary>
    private static List<string> WordsOf(Document document, Sentence sentence)
    {
        var words = new List<string>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i] is { IsWord: true } or { IsNumber: true }) words.Add(document.Tokens[i].Lower);
        }

        words.Sort(StringComparer.Ordinal);
        return words;
    }
}
