using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>
/// Reads the genders of persons off an article: from a title (Mrs), a role (spokeswoman), a relation ("Kadyrova's husband", "his wife"), a
/// patronymic or a feminine surname after a given name, the tables of names, or the given name.
/// </summary>
internal sealed class PeopleReader
{
    private readonly Document document;
    private readonly TokenList tokens;
    private readonly People people;

    private PeopleReader(Document document)
    {
        (this.document, tokens) = (document, document.Tokens);
        people = new People(document.Language.Names);
    }

    public static People Read(Document document)
    {
        var reader = new PeopleReader(document);
        foreach (var token in document.Tokens) if (token.IsWord) reader.Read(token);
        return reader.people;
    }

    private void Read(Token token)
    {
        var next = tokens[token.Index + 1];
        if (GenderedNoun.Of(document.Language, token) is { } noun)
        {
            // "Kadyrova's husband": the partner is likely of the other gender; a "wife" before a name is the named one.
            if (token.Lower is "husband" or "wife" && tokens[token.Index - 1].Lower == "'s" && NameWord.Is(tokens[token.Index - 2]))
                people.Learn(tokens[token.Index - 2], People.Other(noun.Gender), GenderSign.Relation);
            if (noun.NameAfter(document, token) is { } name)
                people.Learn(name, noun.Gender, noun.IsRelation ? GenderSign.Relation : GenderSign.Title);
        }

        if (!NameWord.Is(token)) return;
        if (NameGender.IsFeminineSurname(document, token)) people.Learn(token, Gender.Female, GenderSign.Surname);
        if (NameWord.Is(tokens[token.Index - 1]) && NameGender.OfPatronymic(token.Lower) is var patronymic and not Gender.Unknown)
        {
            people.Learn(token, patronymic, GenderSign.Title);
            if (NameWord.Is(next)) people.Learn(next, patronymic, GenderSign.Title);
        }

        // "JD Vance" and "MS Dhoni" have a first name, if one that tells nothing.
        if (tokens[token.Index - 1] is { Case: LetterCase.Upper, IsWord: true } initials && initials.Lower.Length < 4 && token.SpaceBefore
            && (initials.Lower == "ms" || GenderedNoun.GenderOf(initials) == Gender.Unknown))
            people.IntroduceByInitials(token.Lower, initials.Lower);
        if (NameWord.IsNext(document, token, next)) Pair(token, next);
        else if (!NameWord.Is(tokens[token.Index - 1]) && NameGender.IsLoneGivenName(token) && !people.IsSurname(token.Lower))
            people.Learn(token, Gender.Female, GenderSign.GivenName);
        if (token.Is(WordClass.GivenName) && NameWord.IsNext(document, token, next) && IsFirst(token)) LearnFullName(token, next);
    }

    /// <summary>In "Samiha Fawzi Ibrahim" the first name decides, known or not; a title or an office before it is none.</summary>
    private bool IsFirst(Token name) =>
        tokens[name.Index - 1] is var before
            && (!NameWord.Is(before) || !NameWord.IsNext(document, before, name)
                || (!before.Is(WordClass.GivenName)
                    && (before.Entry.IsCommonWord || before.Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun))));

    /// <summary>A surname that stands after two first names belongs to two persons.</summary>
    private void Pair(Token first, Token surname)
    {
        if (first.Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun) || IsCalledAfter(surname)) return;
        people.Introduce(surname.Lower, first.Lower);
        people.Learn(surname, document.Language.Names.GenderOf(first.Lower, surname.Lower), GenderSign.Known);
    }

    private void LearnFullName(Token given, Token surname)
    {
        var after = tokens[surname.Index + 1];
        if (IsCalledAfter(surname) || (NameWord.IsNext(document, surname, after) && IsCalledAfter(after))) return;
        // "Jose Maria Ortiz": the first of two given names decides.
        if (surname.Is(WordClass.GivenName) && NameWord.Is(after) && after.SpaceBefore && NameGender.OfPatronymic(surname.Lower) == Gender.Unknown)
            (surname, after) = (after, tokens[after.Index + 1]);
        if (NameWord.Is(after) && NameGender.OfPatronymic(surname.Lower) is var patronymic and not Gender.Unknown)
            people.Learn(after, patronymic, GenderSign.Title);
        // "Lyazzat Kiinov": the name is a woman's, the surname a man's.
        else if (NameGender.OfGivenName(given) != Gender.Female || !WordEnding.IsAny(surname.Lower, ["ov", "ev", "yev", "skiy"], 3))
            people.Learn(surname, NameGender.OfGivenName(given), GenderSign.GivenName);
    }

    private bool IsCalledAfter(Token name) => NameWord.IsCalledAfter(document.Language, name.Lower);
}
