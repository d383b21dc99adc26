using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Finds the mentions of persons, in text order. A wide net: whatever may be a person is one, of unknown gender.</summary>
internal sealed class PersonMentions
{
    private static readonly Knowledge<FrozenSet<string>> Bodies = Knowledge.Words("bodies.tsv");

    /// <summary>What is called he or she without being a person.</summary>
    private static readonly Knowledge<FrozenSet<string>> NoPersons = Knowledge.List("agreement/person-mentions no-persons");

    /// <summary>What may be a person, and may be something else.</summary>
    private static readonly Knowledge<FrozenSet<string>> Persons = Knowledge.Words("person-nouns.tsv");

    private readonly Document document;
    private readonly TokenList tokens;
    private readonly People people;

    private readonly FrozenSet<string> bodies;
    private readonly FrozenSet<string> persons;
    private readonly Language language;

    private PersonMentions(Document document, People people)
    {
        (this.document, tokens, this.people, language) = (document, document.Tokens, people, document.Language);
        (bodies, persons) = (Bodies.Of(language), Persons.Of(language));
    }

    public static List<PersonMention> In(Document document, People people)
    {
        var finder = new PersonMentions(document, people);
        var found = new List<PersonMention>();
        var asking = document.Tokens.Asking();
        for (var i = 0; i < document.Tokens.Count;)
        {
            asking.Step();
            var end = finder.NameEnd(i);
            if (finder.Read(i, end) is { } mention) found.Add(mention);
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    /// <summary>The gender of "he", "his", "him"; null for a word that is no such pronoun.</summary>
    public static Gender? OfPronoun(Token token) => token.Lower switch
    {
        "he's" or "he'll" or "he'd" => Gender.Male,
        "she's" or "she'll" or "she'd" => Gender.Female,
        "he" or "his" or "him" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => null,
    };

    private PersonMention? Read(int first, int end)
    {
        var token = tokens[first];
        if (end > first) return ReadName(first, end);
        if (!token.IsWord) return null;
        if (OfPronoun(token) is { } pronoun)
            return new PersonMention(token, pronoun, IsPronoun: true, IsSubject: token.Lower is "he" or "she", IsIntroduction: false);
        if (token.Is(WordClass.Article | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary)) return null;
        if (NoPersons.Of(document.Language).Contains(token.Lower)) return new PersonMention(token, Gender.Unknown, false, false, false);
        // "the PM"
        if (token.Case == LetterCase.Upper && persons.Contains(token.Lower) && tokens[first - 1].Is(WordClass.Article | WordClass.Determiner))
            return new PersonMention(token, Gender.Unknown, false, IsSubject(first), false);
        if (token.Case != LetterCase.Lower) return null;
        if (People.OfNoun(token) is var gender and not Gender.Unknown)
            return IsTitleOf(token)
                ? null
                : new PersonMention(token, gender, false, IsSubject(token.Index),
                    !IsPredicate(token)
                        && (tokens[first - 1].Lower is "a" or "an" or "the" or "this" || tokens[first - 2].Lower is "a" or "an" or "the"));
        // "one of the attendees"
        if (token.Lower == "one" && tokens[first + 1].Lower == "of" && tokens[first + 2].Is(WordClass.Article | WordClass.Determiner))
            return new PersonMention(token, Gender.Unknown, false, false, false);
        if (!IsRole(token) || !IsPerson(token)) return null;
        var isSubject = IsSubject(first);
        return (isSubject || (!IsAside(token) && !IsPredicate(token))) && !IsTitleOf(token)
            ? new PersonMention(token, Gender.Unknown, false, isSubject, false)
            : null;
    }

    /// <summary>One past a run of capitalised words that may be a name; the index itself when there is none.</summary>
    private int NameEnd(int first)
    {
        if (!People.IsName(tokens[first]) || OfPronoun(tokens[first]) is not null) return first;
        var end = first + 1;
        while (people.IsNext(tokens[end - 1], tokens[end])) end++;
        return end;
    }

    private PersonMention? ReadName(int first, int end)
    {
        // "Yesterday Omarova", "Teacher of": what opens a sentence has its capital from there.
        while (first < end && document.SentenceOf(tokens[first]).FirstToken == first && tokens[first].Entry.IsCommonWord
            && !tokens[first].Is(WordClass.GivenName) && !tokens[first].Is(WordClass.RoleNoun))
            first++;
        if (first == end) return null;
        var (last, next) = (tokens[end - 1], tokens[end]);
        if (end - first > 1 && people.IsCalledAfter(last.Lower)) return null;
        // "Minister of Education Asel Bektasova": one person.
        if (last.Is(WordClass.RoleNoun) && next.Lower == "of" && IsOfNamed(last)) return null;
        // "Deputy head of the club": the next word is the person.
        if (end - first == 1 && last.Is(WordClass.RoleNoun) && next.Case == LetterCase.Lower
            && (next.Is(WordClass.RoleNoun) || next.Lower is "head" or "chief"))
            return null;
        var gender = people.Of(last.Lower);
        for (var i = end - 2; i >= first && gender == Gender.Unknown && !people.IsContradicted(last.Lower); i--)
            gender = People.OfNoun(tokens[i]) is var title and not Gender.Unknown ? title : people.Of(tokens[i].Lower);
        var role = tokens[first - 1] is { IsWord: true, Case: LetterCase.Lower } before
            && (before.Is(WordClass.RoleNoun) || People.OfNoun(before) != Gender.Unknown);
        if (gender == Gender.Unknown && !MayBePerson(first, end, role)) return null;
        return new PersonMention(last, gender, false,
            IsSubject(last.Index) || tokens[first - 1].Lower is "said" or "says" or "added" && next.Kind == TokenKind.Mark, role || end - first > 1);
    }

    /// <summary>An organisation, a place or a title of a work is none; two capitalised words of no known kind are one.</summary>
    private bool MayBePerson(int first, int end, bool role)
    {
        var (last, next) = (tokens[end - 1], tokens[end]);
        if (people.IsCalledAfter(last.Lower) || last.Is(WordClass.RoleNoun) && !IsPerson(last)
            || (tokens[first - 1].Kind == TokenKind.Mark && !tokens[first].SpaceBefore && next.Kind == TokenKind.Mark && !next.SpaceBefore
                && QuotationMark(next)))
            return false;
        if (role || people.IsContradicted(last.Lower) || persons.Contains(last.Lower)) return true;
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

    /// <summary>An "ex-partner", a "co-star" or a "mother-of-two" is a person as well.</summary>
    private bool IsRole(Token token) =>
        token.Is(WordClass.RoleNoun) || persons.Contains(token.Lower)
            || (token.Lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
                && (IsPersonWord(token.Lower[(token.Lower.LastIndexOf('-') + 1)..])
                    || (IsPersonWord(token.Lower[..dash]) && token.Lower.Contains("-of-", StringComparison.Ordinal))));

    private bool IsPersonWord(string lower) =>
        persons.Contains(lower) || language.Lexicon[lower].Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun);

    private static bool QuotationMark(Token token) => token.Lower is "”" or "\"" or "’" or "'" or "»" or "''";

    /// <summary>A verb follows the word at once or after an aside in commas.</summary>
    private bool IsSubject(int head)
    {
        var verb = head + 1;
        if (tokens[verb].IsMark(','))
        {
            if (IsVerb(tokens[verb + 1])) return true;
            for (verb++; verb < head + 16 && !tokens[verb].IsMark(','); verb++) if (tokens[verb].IsNone || tokens[verb].EndsSentence) return false;
            verb++;
        }

        // "a reporter repeatedly demanded"
        return IsVerb(tokens[verb]) || (tokens[verb].Lower.EndsWith("ly", StringComparison.Ordinal) && IsVerb(tokens[verb + 1]));
    }

    private static bool IsVerb(Token token) => token.Lower != "'s" && token.Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary);

    /// <summary>"on the advice of a doctor": someone who was not heard of before and does nothing.</summary>
    private bool IsAside(Token role) => tokens[role.Index - 1].Lower is "a" or "an" && tokens[role.Index - 2].Is(WordClass.Preposition);

    /// <summary>"is a student", "became the best teacher", "works as a guide": the noun says what the subject is.</summary>
    private bool IsPredicate(Token role)
    {
        for (var i = role.Index - 1; i > role.Index - 6 && tokens[i].IsWord; i--)
            if (tokens[i].Lower is "is" or "was" or "be" or "been" or "became" or "become" or "becomes" or "as") return true;
        return false;
    }

    /// <summary>"the swimmer Seitova", "the head of the club, Asel Seitova", "Seitova, 24, a coach": the role is the named person's.</summary>
    private bool IsTitleOf(Token role)
    {
        if (People.IsName(tokens[role.Index + 1]) || IsOfNamed(role)) return true;
        var after = role.Index + 1;
        while (after < role.Index + 9 && tokens[after].IsWord && !IsVerb(tokens[after])) after++;
        // Not "at a park in Brean, Somerset,".
        if (tokens[after].IsMark(',') && People.IsName(tokens[after + 1])
            && (People.IsName(tokens[after + 2]) || (tokens[after + 2].IsMark(',') && !tokens[after - 1].IsCapitalised)))
            return true;
        for (var i = role.Index - 1; i > role.Index - 7; i--)
        {
            if (tokens[i].IsMark(','))
                return people.Of(tokens[i - 1].Lower) != Gender.Unknown
                    || (tokens[i - 1].IsNumber && people.Of(tokens[i - 3].Lower) != Gender.Unknown);
        }

        return false;
    }

    /// <summary>"the head of the Ministry of Health Asel Seitova": a full name ends what the office belongs to, with no comma before it.</summary>
    private bool IsOfNamed(Token role)
    {
        if (tokens[role.Index + 1].Lower is not ("of" or "for")) return false;
        for (var i = role.Index + 2; i < role.Index + 12 && tokens[i].IsWord && !IsVerb(tokens[i]); i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && People.IsName(tokens[i]) && tokens[i - 1].IsWord
                && tokens[i - 1].Lower is not ("of" or "for" or "and" or "with" or "by") && people.IsNext(tokens[i], tokens[i + 1]))
                return true;
        }

        return false;
    }

    /// <summary>One office or person, not several, no body or country, and not what another noun is called after: "a passenger plane".</summary>
    private bool IsPerson(Token token)
    {
        var next = tokens[token.Index + 1];
        return (!token.Lower.EndsWith('s') || token.Lower.EndsWith("ss", StringComparison.Ordinal)) && !bodies.Contains(token.Lower)
            && !(next is { IsWord: true, Case: LetterCase.Lower } && next.Entry is { NounShare: > 0.6f }
                && !next.Is(WordClass.Function | WordClass.FiniteVerb | WordClass.VerbGerund));
    }
}
