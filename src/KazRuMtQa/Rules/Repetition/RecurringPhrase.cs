using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RecurringPhrase : Rule
{
    private const int Short = 3;
    private const int Long = 7;

    public override string Title => "Phrase that keeps coming back";

    public override string Why =>
        "An engine that loses its place in the source writes words again that it has written already, with other words between. The rest of the sentence is usually lost.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The hall was very bright and warm in May and later [[the hall was very bright and warm]].", null),
        new("He came to the port of Aktau, left the port of Aktau and saw [[the port of]] Aktau.", null),
        new("The ministry said the bridge was ready, and the mayor said it was not."),
        new("He moved from the Bank of Astana to the Bank of Almaty."),
        new("“We will fight for our land, and we will fight for our language,” he said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken < 8 || sentence.Paragraph.Kind == ParagraphKind.Table) continue;
            var words = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Select(i => document.Tokens[i]).Where(token => token.IsWord || token.IsNumber).ToArray();
            if (Recurring(words, Long, 2) is { } twice && !document.IsIn(twice.First, Zones.Quotation)) yield return Report(document, twice);
            else if (Recurring(words, Short, 3) is { } thrice) yield return Report(document, thrice);
        }
    }

    private Finding Report(Document document, (Token First, Token Last) phrase)
    {
        var span = Document.SpanOf(phrase.First, phrase.Last);
        return Flag(span, $"“{document.TextOf(span)}” stood in this sentence before.");
    }

    /// <summary>The occurrence that makes a phrase of so many words stand so many times, none overlapping the one before and not at once after it.</summary>
    private static (Token First, Token Last)? Recurring(Token[] words, int length, int times)
    {
        var seen = new Dictionary<int, (int Last, int Count)>();
        for (var i = 0; i + length <= words.Length; i++)
        {
            var hash = new HashCode();
            var content = 0;
            for (var j = i; j < i + length; j++)
            {
                hash.Add(words[j].Lower, StringComparer.Ordinal);
                if (!words[j].Is(WordClass.Function) && words[j].Lower.Length > 2) content++;
            }

            if (content < (length == Short ? 1 : 2)) continue;
            var key = hash.ToHashCode();
            if (!seen.TryGetValue(key, out var known)) seen[key] = (i, 1);
            else if (i > known.Last + length && Same(words, known.Last, i, length))
            {
                if (known.Count + 1 >= times) return (words[i], words[i + length - 1]);
                seen[key] = (i, known.Count + 1);
            }
        }

        return null;
    }

    private static bool Same(Token[] words, int one, int other, int length)
    {
        for (var i = 0; i < length; i++) if (words[one + i].Lower != words[other + i].Lower) return false;
        return true;
    }
}
