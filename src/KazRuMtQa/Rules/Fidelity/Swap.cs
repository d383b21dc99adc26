using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Finds what stands in the place of something else: a term of the source that the text has not, and one of the text that the source has not.
/// </summary>
internal static class Swap
{
    /// <summary>All words of the document that are terms, with the terms they may be; made once, since windows of sentences overlap.</summary>
    public static List<(Token Token, SharedTerm[] Terms)> All(Document document, Func<string, SharedTerm[]> of)
    {
        var known = new Dictionary<string, SharedTerm[]>(StringComparer.Ordinal);
        var found = new List<(Token, SharedTerm[])>();
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord) continue;
            if (!known.TryGetValue(token.Lower, out var terms)) known[token.Lower] = terms = of(SourceLanguage.Plain(token.Lower));
            if (terms.Length > 0) found.Add((token, terms));
        }

        return found;
    }

    /// <summary>Those of the sentences.</summary>
    public static List<(Token Token, SharedTerm[] Terms)> Words(Document document, List<(Token Token, SharedTerm[] Terms)> all, int first, int end)
    {
        if (all.Count == 0) return all;
        var sentences = document.Sentences;
        var (from, to) = (sentences[Math.Max(0, first)].FirstToken, sentences[Math.Min(end, sentences.Count) - 1].EndToken);
        return all.FindAll(word => word.Token.Index >= from && word.Token.Index < to);
    }

    /// <returns>The word of the text, and that of the source in whose place it stands; null where each has its counterpart.</returns>
    public static (Token Text, Token Source)? Of(
        List<(Token Token, SharedTerm[] Terms)> source, List<(Token Token, SharedTerm[] Terms)> text,
        List<(Token Token, SharedTerm[] Terms)> nearSource, List<(Token Token, SharedTerm[] Terms)> nearText)
    {
        var lost = source.Find(word => !nearText.Exists(other => Share(word.Terms, other.Terms)));
        var strange = text.Find(word => !nearSource.Exists(other => Share(word.Terms, other.Terms)));
        return lost.Token is null || strange.Token is null ? null : (strange.Token, lost.Token);
    }

    private static bool Share(SharedTerm[] first, SharedTerm[] second) => Array.Exists(first, term => Array.IndexOf(second, term) >= 0);
}
