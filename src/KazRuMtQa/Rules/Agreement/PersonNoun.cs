using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Nouns that mean a person: a role, a relation, an office. Whatever may be one is taken for one.</summary>
internal sealed class PersonNoun(Document document, TitleOfPerson titles)
{
    private static readonly Knowledge<FrozenSet<string>> Bodies = Knowledge.Words("bodies.tsv");

    /// <summary>What is called he or she without being a person.</summary>
    private static readonly Knowledge<FrozenSet<string>> NoPersons = Knowledge.List("agreement/person-mentions no-persons");

    /// <summary>What may be a person, and may be something else.</summary>
    private static readonly Knowledge<FrozenSet<string>> Persons = Knowledge.Words("person-nouns.tsv");

    private readonly TokenList tokens = document.Tokens;
    private readonly FrozenSet<string> bodies = Bodies.Of(document.Language);
    private readonly FrozenSet<string> noPersons = NoPersons.Of(document.Language);
    private readonly FrozenSet<string> persons = Persons.Of(document.Language);

    /// <summary>The mention of a person that the noun is; null for another word, and for the title of someone who is named.</summary>
    public PersonMention? Read(Token token)
    {
        if (token.Is(WordClass.Article | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary)) return null;
        if (noPersons.Contains(token.Lower)) return new PersonMention(token, Gender.Unknown, false, false, false);
        // "the PM"
        if (token.Case == LetterCase.Upper && persons.Contains(token.Lower) && tokens[token.Index - 1].Is(WordClass.Article | WordClass.Determiner))
            return new PersonMention(token, Gender.Unknown, false, SubjectOfVerb.Is(tokens, token.Index), false);
        if (token.Case != LetterCase.Lower) return null;
        if (GenderedNoun.GenderOf(token) is var gender and not Gender.Unknown)
            return titles.Is(token)
                ? null
                : new PersonMention(token, gender, false, SubjectOfVerb.Is(tokens, token.Index),
                    !IsPredicate(token)
                        && (tokens[token.Index - 1].Lower is "a" or "an" or "the" or "this"
                            || tokens[token.Index - 2].Lower is "a" or "an" or "the"));
        // "one of the attendees"
        if (token.Lower == "one" && tokens[token.Index + 1].Lower == "of" && tokens[token.Index + 2].Is(WordClass.Article | WordClass.Determiner))
            return new PersonMention(token, Gender.Unknown, false, false, false);
        if (!IsRole(token) || !IsOne(token)) return null;
        var isSubject = SubjectOfVerb.Is(tokens, token.Index);
        return (isSubject || (!IsAside(token) && !IsPredicate(token))) && !titles.Is(token)
            ? new PersonMention(token, Gender.Unknown, false, isSubject, false)
            : null;
    }

    /// <summary>One office or person, not several, no body or country, and not what another noun is called after: "a passenger plane".</summary>
    public bool IsOne(Token token)
    {
        var next = tokens[token.Index + 1];
        return (!token.Lower.EndsWith('s') || token.Lower.EndsWith("ss", StringComparison.Ordinal)) && !bodies.Contains(token.Lower)
            && !(next is { IsWord: true, Case: LetterCase.Lower } && next.Entry is { NounShare: > 0.6f }
                && !next.Is(WordClass.Function | WordClass.FiniteVerb | WordClass.VerbGerund));
    }

    public bool MayBe(string lower) => persons.Contains(lower);

    /// <summary>An "ex-partner", a "co-star" or a "mother-of-two" is a person as well.</summary>
    private bool IsRole(Token token) =>
        token.Is(WordClass.RoleNoun) || persons.Contains(token.Lower)
            || (token.Lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
                && (IsPersonWord(token.Lower[(token.Lower.LastIndexOf('-') + 1)..])
                    || (IsPersonWord(token.Lower[..dash]) && token.Lower.Contains("-of-", StringComparison.Ordinal))));

    private bool IsPersonWord(string lower) =>
        persons.Contains(lower) || document.Language.Lexicon[lower].Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun);

    /// <summary>"on the advice of a doctor": someone who was not heard of before and does nothing.</summary>
    private bool IsAside(Token role) => tokens[role.Index - 1].Lower is "a" or "an" && tokens[role.Index - 2].Is(WordClass.Preposition);

    /// <summary>"is a student", "became the best teacher", "works as a guide": the noun says what the subject is.</summary>
    private bool IsPredicate(Token role)
    {
        for (var i = role.Index - 1; i > role.Index - 6 && tokens[i].IsWord; i--)
            if (tokens[i].Lower is "is" or "was" or "be" or "been" or "became" or "become" or "becomes" or "as") return true;
        return false;
    }
}
