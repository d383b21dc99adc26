using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Finds what stands in the place of something else: a term of the source that the text has not, and one of the text that the source has not.
/// </summary>
internal static class Swap
{
    /// <summary>The words of the sentences that are terms, with the terms they may be.</summary>
    public static List<(Token Token, SharedTerm[] Terms)> Words(Document document, int first, int end, Func<string, IEnumerable<SharedTerm>> of)
    {
        var found = new List<(Token, SharedTerm[])>();
        for (var at = Math.Max(0, first); at < Math.Min(end, document.Sentences.Count); at++)
        {
            var sentence = document.Sentences[at];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (token.IsWord && of(SourceLanguage.Plain(token.Lower)).ToArray() is { Length: > 0 } terms) found.Add((token, terms));
            }
        }

        return found;
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
