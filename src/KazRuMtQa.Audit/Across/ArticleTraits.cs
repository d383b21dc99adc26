using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Across;

/// <summary>
/// What is kept of an article to compare it with the others of its archive: signatures of its wording and of its skeleton of names and
/// figures, the lines that may be furniture of the page, and the names in it. Null where there is too little to compare.
/// </summary>
internal sealed record ArticleTraits(byte[]? Wording, byte[]? Skeleton, IReadOnlyList<string> Lines, IReadOnlyList<string> Names)
{
    /// <summary>
    /// Words in a row that make an element of the wording: three in common by chance are rare, and one changed word spoils only three.
    /// </summary>
    private const int WordsTogether = 3;
    private const int NamesTogether = 2;
    private const int FewestWordElements = 30;
    private const int FewestSkeletonElements = 8;
    private const int LongestLine = 100;

    /// <summary>At the head and the foot of a page longer lines may be furniture too: disclaimers, rights.</summary>
    private const int LongestEdgeLine = 300;
    private const int HeadLines = 3;
    private const int FootLines = 8;
    private const int MostLines = 60;
    private const int MostNames = 200;

    private static readonly MinHash WordingHash = new(64);
    private static readonly MinHash SkeletonHash = new(32);

    public static ArticleTraits Of(Document document) => new(
        SignatureOf(WordingHash, document.Tokens.Where(token => token.IsWord || token.IsNumber).Select(token => token.Lower), WordsTogether,
            FewestWordElements),
        SignatureOf(SkeletonHash, document.Tokens.Where(token => token.IsNumber || IsName(document, token)).Select(token => token.Lower),
            NamesTogether, FewestSkeletonElements),
        LinesOf(document),
        document.Tokens.Where(token => IsName(document, token)).Select(document.TextOf).Distinct(StringComparer.Ordinal).Take(MostNames).ToArray());

    private static byte[]? SignatureOf(MinHash hash, IEnumerable<string> sequence, int together, int fewest)
    {
        var elements = new HashSet<ulong>();
        var last = new Queue<ulong>();
        foreach (var item in sequence)
        {
            last.Enqueue(MinHash.HashOf(item));
            if (last.Count > together) last.Dequeue();
            if (last.Count == together) elements.Add(last.Aggregate(0UL, (element, next) => StableHash.Mix(element ^ next)));
        }

        return elements.Count >= fewest ? hash.SignatureOf(elements) : null;
    }

    /// <summary>Capitalised within its sentence, and not a word that is usually written small.</summary>
    private static bool IsName(Document document, Token token) =>
        token.IsWord && token.Case is LetterCase.Capitalised or LetterCase.Mixed && token.Lower.Length > 2 && !token.Entry.IsCommonWord
        && token.IsCapitalised && document.SentenceOf(token).FirstToken != token.Index;

    private static List<string> LinesOf(Document document)
    {
        var lines = new List<string>();
        foreach (var paragraph in document.Paragraphs)
        {
            var atEdge = paragraph.Index < HeadLines || paragraph.Index >= document.Paragraphs.Count - FootLines;
            if (paragraph.Span.Length > (atEdge ? LongestEdgeLine : LongestLine)) continue;
            lines.Add(document.TextOf(paragraph.Span).ReplaceLineEndings(" ").Trim());
            if (lines.Count == MostLines) break;
        }

        return lines;
    }
}
