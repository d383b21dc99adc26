using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <summary>
/// A word that English news writes with a capital wherever it stands: kazakhstan, moscow. Beside another part of a name it may be a word of that
/// name's language, so only one that stands alone among small letters counts.
/// </summary>
internal static class CapitalWord
{
    /// <summary>From this share of capitals on a word is a name and nothing else.</summary>
    private const float NameShare = 0.985f;

    private const float LeastPerMillion = 2;

    public static bool Is(Document document, Token token)
    {
        var (before, after) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
        return !before.IsCapitalised && before.Entry is not { CapitalisedShare: >= NameShare } && !after.IsCapitalised
            && token.Entry is { PerMillion: >= LeastPerMillion, CapitalisedShare: >= NameShare } && token.Entry.Class == WordClass.None
            && !token.Lower.StartsWith("covid", StringComparison.Ordinal) && token.Lower is not ("corp" or "google" or "internet")
            && !WordList.Of(document.Language).IsListed(token.Lower) && !IsThing(document.Tokens, token);
    }

    /// <summary>"A three-storey dugan with upturned eaves": with an indefinite article, and no noun behind it, it is the word for a thing.</summary>
    private static bool IsThing(TokenList tokens, Token token)
    {
        var after = tokens[token.Index + 1];
        if (after.IsWord && !after.Is(WordClass.Function)) return false;
        for (var i = token.Index - 1; i >= token.Index - 3 && tokens[i].IsWord; i--) if (tokens[i].Lower is "a" or "an") return true;
        return false;
    }
}
