using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>What a given name, a patronymic or the ending of a surname tells of the gender of its bearer.</summary>
internal static class NameGender
{
    public static Gender OfGivenName(Token given) =>
        given.Is(WordClass.FemaleName) == given.Is(WordClass.MaleName)
            ? Gender.Unknown
            : given.Is(WordClass.FemaleName)
            ? Gender.Female
            : Gender.Male;

    /// <summary>Unknown for what is no patronymic.</summary>
    public static Gender OfPatronymic(string lower) =>
        WordEnding.IsAny(lower, ["ovna", "evna", "ichna", "kyzy", "qyzy"], 3)
            ? Gender.Female
            : WordEnding.IsAny(lower, ["ovich", "evich", "uly", "ogly", "oglu"], 3)
            ? Gender.Male
            : Gender.Unknown;

    /// <summary>"Omarova", not "in Moldova".</summary>
    public static bool IsFeminineSurname(Document document, Token token) =>
        IsFeminineSubject(document, token)
            || document.Tokens[token.Index - 1] is { Kind: TokenKind.Word } before && !before.Is(WordClass.Preposition)
                && (WordEnding.IsAny(token.Lower, ["ova", "yeva", "skaya"], 3)
                    || (before.Is(WordClass.FemaleName) && WordEnding.IsAny(token.Lower, ["eva"], 3)))
                && token.Lower is not ("moldova" or "villanova" or "kosova" or "canova");

    /// <summary>"Nurmagambetova, the head of the department, said": a surname that opens its sentence and acts.</summary>
    private static bool IsFeminineSubject(Document document, Token token) =>
        !token.Entry.IsKnown && WordEnding.IsAny(token.Lower, ["ova", "yeva", "skaya", "tseva", "neva", "leva"], 3)
            && document.SentenceOf(token).FirstToken == token.Index
        && (document.Tokens[token.Index + 1].Is(WordClass.Attribution)
            || (document.Tokens[token.Index + 1].IsMark(',') && document.Tokens[token.Index + 2].Lower is "the" or "a" or "an" or "who"));

    /// <summary>"Aliya": a name alone that is no surname. Most male names, and English ones, are.</summary>
    public static bool IsLoneGivenName(Token token) =>
        token.Is(WordClass.FemaleName) && !token.Is(WordClass.MaleName) && WordEnding.IsAny(token.Lower, ["a", "gul"], 3);
}
