using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>A noun that tells the gender of a person: a title (Mrs), a role (spokeswoman), a relation (wife).</summary>
internal sealed record GenderedNoun(Gender Gender, string Note)
{
    private static readonly Knowledge<Dictionary<string, GenderedNoun>> Nouns =
        new(language => language.Tables.Read("gendered-nouns.tsv").DistinctBy(row => row[0].ToLowerInvariant())
            .ToDictionary(row => row[0].ToLowerInvariant(), row => new GenderedNoun(row[1] == "f" ? Gender.Female : Gender.Male, row[2]),
                StringComparer.Ordinal));

    public bool IsRelation => Note == "relation";

    public static Gender GenderOf(Token token) =>
        token.Is(WordClass.MaleNoun) ? Gender.Male : token.Is(WordClass.FemaleNoun) ? Gender.Female : Gender.Unknown;

    /// <summary>What the table says of the noun; null for a word that is none.</summary>
    public static GenderedNoun? Of(Language language, Token token) =>
        token.Is(WordClass.MaleNoun | WordClass.FemaleNoun) ? Nouns.Of(language).GetValueOrDefault(token.Lower.TrimEnd('.')) : null;

    /// <summary>
    /// The last name of up to three capitalised words that touch the noun: "spokeswoman Asel Omarova". Relatives share a surname, so of them it is
    /// the first name.
    /// </summary>
    public Token? NameAfter(Document document, Token noun)
    {
        var tokens = document.Tokens;
        var at = noun.Index + 1;
        if (IsRelation && tokens[at].IsMark(',')) at++;
        if (Note == "role" && tokens[at].Is(WordClass.Preposition)) at = AfterAside(tokens, at);
        // "…for her husband", the end of a heading, and a name in the next line.
        if (!NameWord.Is(tokens[at]) || document.SentenceOf(tokens[at]) != document.SentenceOf(noun)) return null;
        if (IsRelation) return tokens[at - 1].IsMark(',') && !tokens[at + 1].IsMark(',') ? null : tokens[at];
        var last = tokens[at];
        while (last.Index < at + 2 && NameWord.Is(tokens[last.Index + 1]) && tokens[last.Index + 1].SpaceBefore) last = tokens[last.Index + 1];
        return last.Index == at && last.Is(WordClass.GivenName) && Note != "title" ? null : last;
    }

    /// <summary>The full name in commas after "the spokeswoman for the race".</summary>
    private static int AfterAside(TokenList tokens, int at)
    {
        var comma = at;
        while (comma < at + 8 && tokens[comma].IsWord) comma++;
        return tokens[comma].IsMark(',') && NameWord.Is(tokens[comma + 1]) && NameWord.Is(tokens[comma + 2]) && tokens[comma + 3].IsMark(',')
            ? comma + 1
            : at;
    }
}
