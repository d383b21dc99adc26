using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <param name="Name">The name.</param>
/// <param name="Words">The spelling in lower case, word by word.</param>
/// <param name="Text">The spelling as it is written.</param>
/// <param name="Right">What should stand there instead.</param>
internal sealed record KnownSpelling(KnownName Name, string[] Words, string Text, string Right)
{
    /// <summary>The words of a spelling as tokens have them: a possessive ending is one of its own.</summary>
    public static string[] WordsOf(string spelling) => spelling.ToLowerInvariant().Replace("'s", " 's", StringComparison.Ordinal).Split(' ');

    /// <summary>"formerly Artemivsk", "Artemivsk in Russian", "(Nur-Sultan)", "Astana, then Nur-Sultan": the writer knows both.</summary>
    public static bool IsExplained(TokenList tokens, int first, int last)
    {
        for (var i = Math.Max(0, first - 4); i <= last + 4; i++)
        {
            if (i >= first && i <= last) continue;
            if (tokens[i].Lower is "formerly" or "former" or "renamed" or "called" or "known" or "now" or "then" or "name" or "named" or "names"
                or "or" or "also" or "previously" or "spelled"
                or "russian" or "ukrainian" or "kazakh" or "soviet" or "old" or "born" or "(" or ")" or "/" or "university" or "battle" or "siege"
                    or "test" or "region" or "oblast" or "province") return true;
        }

        return false;
    }
}
