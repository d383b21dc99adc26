using System.Collections;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// The words of a document that stand for something a rule looks for, in their order: found once, since the sentences that are compared overlap, and
/// each form is asked for once, since words come again.
/// </summary>
internal sealed class Mentions<T> : IEnumerable<(Token Token, T Of)>
    where T : class
{
    private readonly Document document;
    private readonly List<(Token Token, T Of)> found = [];

    /// <param name="document">The document.</param>
    /// <param name="of">What a lower-case form stands for; null for nothing.</param>
    /// <param name="isMeant">Whether a word with such a form stands for it; null where all do.</param>
    public Mentions(Document document, Func<string, T?> of, Predicate<Token>? isMeant = null)
    {
        this.document = document;
        foreach (var (form, first) in document.Forms.Forms)
        {
            if (!document.Tokens[first].IsWord || of(form) is not { } thing) continue;
            for (var at = first; at != FormIndex.Never; at = document.Forms.Next(at))
            {
                if (document.Tokens[at].IsWord && isMeant?.Invoke(document.Tokens[at]) != false) found.Add((document.Tokens[at], thing));
            }
        }

        found.Sort((one, other) => one.Token.Index.CompareTo(other.Token.Index));
    }

    private Mentions(Document document, List<(Token, T)> found) => (this.document, this.found) = (document, found);

    public int Count => found.Count;

    /// <summary>Those of the sentences from the first to before the end; sentences that there are not hold none.</summary>
    public List<(Token Token, T Of)> Within(int firstSentence, int endSentence)
    {
        var sentences = document.Sentences;
        var (from, to) = (Math.Max(0, firstSentence), Math.Min(endSentence, sentences.Count));
        if (found.Count == 0 || from >= to) return [];
        var (start, end) = (LowerBound(sentences[from].FirstToken), LowerBound(sentences[to - 1].EndToken));
        return found.GetRange(start, end - start);
    }

    /// <summary>Those that stand for such a thing.</summary>
    public Mentions<T> Only(Predicate<T> isWanted) => new(document, found.FindAll(mention => isWanted(mention.Of)));

    public IEnumerator<(Token Token, T Of)> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int LowerBound(int token)
    {
        int low = 0, high = found.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found[middle].Token.Index < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
