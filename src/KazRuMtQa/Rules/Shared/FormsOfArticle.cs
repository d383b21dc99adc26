using KazRuMtQa.Rules.Name;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>
/// How often an article writes the words that the lexicon does not know, and which it writes with a capital within a sentence. Found once for all
/// rules.
/// </summary>
internal sealed class FormsOfArticle
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> capitalised = new(StringComparer.Ordinal);

    private FormsOfArticle(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord) continue;
            if (!token.Entry.IsKnown) counts[token.Lower] = counts.GetValueOrDefault(token.Lower) + 1;
            if (token.IsCapitalised && document.SentenceOf(token).FirstToken != token.Index) capitalised.Add(token.Lower);
        }
    }

    public static FormsOfArticle In(Document document) => document.Derived(static text => new FormsOfArticle(text));

    public int CountOf(string lower) => counts.GetValueOrDefault(lower);

    /// <summary>Whether the word stands somewhere within a sentence with a capital.</summary>
    public bool HasCapital(string lower) => capitalised.Contains(lower);
}
