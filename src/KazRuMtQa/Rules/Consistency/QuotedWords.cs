using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

/// <summary>The words of a quotation, by which it is known again in another wording.</summary>
/// <param name="Start">The token of its opening mark.</param>
/// <param name="End">The token of its closing mark.</param>
/// <param name="Span">The quotation with its marks.</param>
/// <param name="Inner">What stands between them.</param>
/// <param name="Words">Words and numbers in their order, in lower case.</param>
/// <param name="Content">Those with a meaning of their own.</param>
/// <param name="Names">Numbers, and words with a capital: no version of one quotation has others.</param>
internal sealed record QuotedWords(int Start, int End, TextSpan Span, TextSpan Inner, List<string> Words, HashSet<string> Content,
    HashSet<string> Names)
{
    /// <summary>Fewer words are a phrase that anyone may say.</summary>
    public const int Fewest = 4;
    private const int Longest = 40;

    /// <summary>What is compared of a quotation; null for one that is too short to tell, or longer than a newspaper would give twice.</summary>
    public static QuotedWords? Of(Document document, Quotation quotation)
    {
        var tokens = document.Tokens;
        if (quotation.Close - quotation.Open is <= Fewest or > Longest + 8) return null;
        var words = new List<string>();
        for (var i = quotation.Open + 1; i < quotation.Close; i++) if (tokens[i].IsWord || tokens[i].IsNumber) words.Add(tokens[i].Lower);
        var names = Enumerable.Range(quotation.Open + 2, quotation.Close - quotation.Open - 2).Select(i => tokens[i])
            .Where(token => token.IsNumber || token.IsCapitalised).Select(token => token.Lower);
        var content = words.Where(word => word.Length > 3 && !document.Language.Lexicon[word].Is(WordClass.Function))
            .ToHashSet(StringComparer.Ordinal);
        return words.Count is < Fewest or > Longest || content.Count < 3
            ? null
            : new QuotedWords(quotation.Open, quotation.Close, Document.SpanOf(tokens[quotation.Open], tokens[quotation.Close]),
                Document.SpanOf(tokens[quotation.Open + 1], tokens[quotation.Close - 1]), words, content, names.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Alike in length, with most words in the same order, and words exchanged for others. A part of what was quoted before is no second
    /// wording, and neither is a sentence built like another: the content words must agree too.
    /// </summary>
    public bool IsOtherVersionOf(QuotedWords other)
    {
        var (shorter, longer) = (Math.Min(Words.Count, other.Words.Count), Math.Max(Words.Count, other.Words.Count));
        if (longer > shorter * 1.4 || !Names.SetEquals(other.Names)) return false;
        var shared = Content.Count(other.Content.Contains);
        if (shared < 3 || shared * 10 < Math.Min(Content.Count, other.Content.Count) * 6) return false;
        var common = Common(Words, other.Words);
        return common < shorter && common * 10 >= longer * 6;
    }

    /// <summary>The length of the longest common subsequence.</summary>
    private static int Common(List<string> one, List<string> other)
    {
        Span<int> row = stackalloc int[Longest + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Count; j++)
            {
                var above = row[j];
                row[j] = word == other[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[other.Count];
    }
}
