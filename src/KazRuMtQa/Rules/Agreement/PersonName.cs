using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Capitalised words that name a person.</summary>
internal sealed class PersonName(Document document, People people, PersonNoun nouns, TitleOfPerson titles)
{
    private readonly TokenList tokens = document.Tokens;
    private readonly Language language = document.Language;

    /// <summary>One past a run of capitalised words that may be a name; the index itself when there is none.</summary>
    public int End(int first)
    {
        if (!NameWord.Is(tokens[first]) || GenderedPronoun.GenderOf(tokens[first]) is not null) return first;
        var end = first + 1;
        while (NameWord.IsNext(document, tokens[end - 1], tokens[end])) end++;
        return end;
    }

    /// <summary>The mention that the words are; null where they name something else, or belong to the name or role behind them.</summary>
    public PersonMention? Read(int first, int end)
    {
        // "Yesterday Omarova", "Teacher of": what opens a sentence has its capital from there.
        while (first < end && document.SentenceOf(tokens[first]).FirstToken == first && tokens[first].Entry.IsCommonWord
            && !tokens[first].Is(WordClass.GivenName) && !tokens[first].Is(WordClass.RoleNoun))
            first++;
        if (first == end) return null;
        var (last, next) = (tokens[end - 1], tokens[end]);
        if (end - first > 1 && NameWord.IsCalledAfter(language, last.Lower)) return null;
        // "Minister of Education Asel Bektasova": one person.
        if (last.Is(WordClass.RoleNoun) && next.Lower == "of" && titles.IsOfNamed(last)) return null;
        // "Deputy head of the club": the next word is the person.
        if (end - first == 1 && last.Is(WordClass.RoleNoun) && next.Case == LetterCase.Lower
            && (next.Is(WordClass.RoleNoun) || next.Lower is "head" or "chief"))
            return null;
        var gender = people.Of(last.Lower);
        for (var i = end - 2; i >= first && gender == Gender.Unknown && !people.IsContradicted(last.Lower); i--)
            gender = GenderedNoun.GenderOf(tokens[i]) is var title and not Gender.Unknown ? title : people.Of(tokens[i].Lower);
        var role = tokens[first - 1] is { IsWord: true, Case: LetterCase.Lower } before
            && (before.Is(WordClass.RoleNoun) || GenderedNoun.GenderOf(before) != Gender.Unknown);
        if (gender == Gender.Unknown && !MayBePerson(first, end, role)) return null;
        return new PersonMention(last, gender, false,
            SubjectOfVerb.Is(tokens, last.Index) || tokens[first - 1].Lower is "said" or "says" or "added" && next.Kind == TokenKind.Mark,
            role || end - first > 1);
    }

    /// <summary>An organisation, a place or a title of a work is none; two capitalised words of no known kind are one.</summary>
    private bool MayBePerson(int first, int end, bool role)
    {
        var (last, next) = (tokens[end - 1], tokens[end]);
        if (NameWord.IsCalledAfter(language, last.Lower) || last.Is(WordClass.RoleNoun) && !nouns.IsOne(last)
            || (tokens[first - 1].Kind == TokenKind.Mark && !tokens[first].SpaceBefore && next.Kind == TokenKind.Mark && !next.SpaceBefore
                && IsQuotationMark(next)))
            return false;
        if (role || people.IsContradicted(last.Lower) || nouns.MayBe(last.Lower)) return true;
        // "the Irtysh", "the Kremlin"
        if (tokens[first - 1].Lower == "the" && !last.Is(WordClass.GivenName | WordClass.RoleNoun)) return false;
        if (next.Is(WordClass.Attribution | WordClass.Auxiliary) && next.Lower != "'s") return true;
        for (var i = first; i < end; i++) if (tokens[i].Is(WordClass.GivenName | WordClass.RoleNoun)) return true;
        // "in support of Romney", "over Trump's effort": someone whom readers know.
        if (language.Names.IsSurnameOf(last.Lower, Gender.Male) || language.Names.IsSurnameOf(last.Lower, Gender.Female)) return true;
        // "killed Steenkamp", "investigating Couzens", "abused by Diddy"
        return !last.Entry.IsCommonWord
            && (end - first > 1 || people.IsSurname(last.Lower)
                || (tokens[first - 1].Is(WordClass.AnyVerb) && (!last.Entry.IsKnown || !language.Names.IsCanonical(last.Lower)))
                || (tokens[first - 1].Lower is "by" or "with" or "against" or "about" && !language.Names.IsCanonical(last.Lower)));
    }

    private static bool IsQuotationMark(Token token) => token.Lower is "”" or "\"" or "’" or "'" or "»" or "''";
}
