using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Parts of names that an engine took for words and wrote small.</summary>
internal static class NamesInSmallLetters
{
    /// <summary>Whether an unknown word in small letters stands beside a part of a name and ends as names do.</summary>
    public static bool IsPart(Document document, Token token)
    {
        if (token.Lower.Length < 5 || token.Lower.Contains('-', StringComparison.Ordinal)) return false;
        var (before, after) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
        var followsName = token.SpaceBefore && before.Case == LetterCase.Capitalised && IsGiven(before) && IsSame(document, before, token);
        var opensName = after.SpaceBefore && after.Case == LetterCase.Capitalised && !after.Is(WordClass.Function) && IsSame(document, token, after);
        var surnames = SlavicSurname.Of(document.Language);
        return (followsName && (surnames.HasEnding(token.Lower) || before.Is(WordClass.GivenName)))
            || (opensName && (surnames.HasEnding(after.Lower) || surnames.HasEnding(token.Lower)));
    }

    private static bool IsGiven(Token token) =>
        token.Is(WordClass.GivenName) || (!token.Entry.IsCommonWord && !token.Is(WordClass.Function | WordClass.RoleNoun));

    private static bool IsSame(Document document, Token one, Token other) => document.SentenceOf(one) == document.SentenceOf(other);
}
