using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>The words that a house accepts, and those it writes in place of others: a model may not talk an editor out of them.</summary>
internal sealed class HouseWords(CheckOptions options)
{
    private readonly string[][] terms =
        [.. options.AcceptedWords.Concat(options.PreferredTerms.Values).Select(term => Words(term)).Where(words => words.Length > 0)];

    private readonly string[] unwanted =
        [.. options.PreferredTerms.Keys.Concat(options.ForbiddenTerms).Select(term => string.Join(' ', Words(term)))];

    /// <summary>
    /// Whether the passage holds, or is held by, a term of the house that the repair does not keep, or the repair brings in one that the house does
    /// not print.
    /// </summary>
    public bool Touches(Document document, TextSpan span, string? repair)
    {
        var kept = repair is null ? "" : $" {string.Join(' ', Words(repair))} ";
        if (Array.Exists(unwanted, term => kept.Contains($" {term} ", StringComparison.Ordinal))) return true;
        if (terms.Length == 0) return false;
        var (first, end) = (document.TokenAt(span.Start).Index, document.TokenAt(span.End - 1).Index + 1);
        return terms.Any(term => StandsAt(document, term, first, end) && !kept.Contains($" {string.Join(' ', term)} ", StringComparison.Ordinal));
    }

    /// <summary>Whether the term shares a word with the tokens.</summary>
    private static bool StandsAt(Document document, string[] term, int first, int end)
    {
        for (var start = Math.Max(0, first - term.Length + 1); start < end && start + term.Length <= document.Tokens.Count; start++)
        {
            if (term.Index().All(word => document.Tokens[start + word.Index].Lower == word.Item)) return true;
        }

        return false;
    }

    private static string[] Words(string text) => [.. Tokenizer.Tokenize(text, Language.English).Select(token => token.Lower)];
}
