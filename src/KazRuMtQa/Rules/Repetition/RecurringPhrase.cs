using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RecurringPhrase : Rule
{
    private const int Short = 3;
    private const int Long = 7;
    private const int Fewest = 8;

    /// <summary>Four words twice are a loop only where they are half of the sentence.</summary>
    private const int Half = 4;

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
                || !HasRecurringWord(document, sentence))
                continue;
            var words = new List<int>(sentence.EndToken - sentence.FirstToken);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord || document.Tokens[i].IsNumber) words.Add(i);
            if (Recurring(document, words, Long, 2) is { } twice && !document.IsIn(document.Tokens[twice.First], Zones.Quotation))
                yield return Report(document, twice);
            else if (Recurring(document, words, Short, 3) is { } thrice) yield return Report(document, thrice);
            else if (words.Count <= 4 * Half && Recurring(document, words, Half, 2) is { } half
                && !document.IsIn(document.Tokens[half.First], Zones.Quotation | Zones.Heading))
                yield return Report(document, half);
        }
    }

    private Finding Report(Document document, (int First, int Last) phrase)
    {
        var span = Document.SpanOf(document.Tokens[phrase.First], document.Tokens[phrase.Last]);
        return Flag(span, $"“{document.TextOf(span)}” is in this sentence already. Check the original.");
    }

    private static bool HasRecurringWord(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Forms.Next(i) < sentence.EndToken && IsContent(document.Tokens[i])) return true;
        return false;
    }

    private static bool IsContent(Token token) => token.Lower.Length > 2 && !token.Is(WordClass.Function);

    /// <summary>
    /// The occurrence that makes a phrase of so many words stand so many times, none overlapping the one before and not at once after it.
    /// Occurrences that open a member of a list or a clause ("we care about …, we care about …") are style, and do not count.
    /// </summary>
    private static (int First, int Last)? Recurring(Document document, List<int> words, int length, int times)
    {
        var seen = new Dictionary<int, (int Last, int Count)>();
        for (var i = 0; i + length <= words.Count; i++)
        {
            var hash = 0;
            var content = 0;
            for (var j = i; j < i + length; j++)
            {
                hash = (hash * 16_777_619) ^ document.Forms.IdOf(words[j]);
                if (IsContent(document.Tokens[words[j]])) content++;
            }

            if (content < (length == Short ? 1 : 2) || IsName(document, words, i, length)) continue;
            if (!seen.TryGetValue(hash, out var known)) seen[hash] = (i, 1);
            else if (i > known.Last + length && Same(document, words, known.Last, i, length))
            {
                if (OpensMembers(document, words, known.Last, i)) continue;
                if (known.Count + 1 >= times) return (words[i], words[i + length - 1]);
                seen[hash] = (i, known.Count + 1);
            }
        }

        return null;
    }

    /// <summary>Whether both occurrences, with the words before them that are the same too, open members.</summary>
    private static bool OpensMembers(Document document, List<int> words, int one, int other)
    {
        for (var back = 0; back < Long && one > 0 && document.Forms.IdOf(words[one - 1]) == document.Forms.IdOf(words[other - 1]); back++)
            (one, other) = (one - 1, other - 1);
        return OpensMember(document, words[other]) && (one == 0 || OpensMember(document, words[one]));
    }

    /// <summary>
    /// After a mark, a conjunction, a pronoun that opens a clause, or a figure ("2.1 percent in the first quarter, 1.7 percent in the second").
    /// </summary>
    private static bool OpensMember(Document document, int first)
    {
        var before = document.Tokens[first - 1];
        return before.Kind is TokenKind.Mark or TokenKind.Symbol or TokenKind.Number || before.Is(WordClass.Conjunction)
            || document.Tokens[first].IsNumber || before.Lower is "who" or "that" or "which";
    }

    /// <summary>Part of a name that several bearers share: "Financial Group Inc.", "of the University".</summary>
    private static bool IsName(Document document, List<int> words, int first, int length)
    {
        for (var i = first; i < first + length; i++)
            if (IsContent(document.Tokens[words[i]]) && document.Tokens[words[i]].Case == LetterCase.Lower) return false;
        return length == Short;
    }

    private static bool Same(Document document, List<int> words, int one, int other, int length)
    {
        for (var i = 0; i < length; i++) if (document.Forms.IdOf(words[one + i]) != document.Forms.IdOf(words[other + i])) return false;
        return true;
    }
}
