using System.Collections.Frozen;
using System.Numerics;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>
/// The genders of the persons of an article, by surname, where the text makes them plain: a title (Mrs), a role (spokeswoman), a relation
/// ("Kadyrova's husband", "his wife"), a patronymic or a feminine surname after a given name, the tables of names, or the given name. Contradicting
/// evidence makes a person unknown.
/// </summary>
internal sealed class People
{
    [Flags]
    private enum Evidence
    {
        None = 0,
        GivenName = 1,
        Surname = 2,
        Relation = 4,

        /// <summary>A title, a role or a patronymic, which leave no doubt.</summary>
        Title = 8,

        /// <summary>The tables of names know the person.</summary>
        Known = 16,
    }

    /// <summary>Occurrences in a million words of news from which on a surname may stand for someone whom the article does not introduce.</summary>
    private const double FamousPerMillion = 5;

    private static readonly Knowledge<Dictionary<string, (Gender Gender, string Note)>> Nouns =
        new(language => language.Tables.Read("gendered-nouns.tsv").DistinctBy(row => row[0].ToLowerInvariant())
        .ToDictionary(row => row[0].ToLowerInvariant(), row => (row[1] == "f" ? Gender.Female : Gender.Male, row[2]), StringComparer.Ordinal));

    /// <summary>"Sophia Gardens", "Sara Lee Corp": what is called after somebody is nobody.</summary>
    private static readonly Knowledge<FrozenSet<string>> CalledAfter = Knowledge.Words("place-nouns.tsv", "company-forms.tsv", "bodies.tsv");

    private readonly Dictionary<string, Gender> genders = new(StringComparer.Ordinal);
    private readonly HashSet<string> contradicted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> evidence = new(StringComparer.Ordinal);
    private readonly Document document;
    private readonly TokenList tokens;

    private readonly Dictionary<string, (Gender Gender, string Note)> nouns;
    private readonly FrozenSet<string> calledAfter;
    private readonly KnownNames names;

    private People(Document document)
    {
        (this.document, tokens) = (document, document.Tokens);
        var language = document.Language;
        (nouns, calledAfter, names) = (Nouns.Of(language), CalledAfter.Of(language), language.Names);
    }

    public static People In(Document document)
    {
        var people = new People(document);
        foreach (var token in document.Tokens) if (token.IsWord) people.Read(token);
        return people;
    }

    public Gender Of(string lower) => contradicted.Contains(lower) ? Gender.Unknown : genders.GetValueOrDefault(lower);

    /// <summary>Whether a title, a role or a patronymic tells the gender, or two weaker signs do; not a given name alone.</summary>
    public bool IsPlain(string lower) =>
        evidence.TryGetValue(lower, out var signs) && ((signs & (Evidence.Title | Evidence.Known)) != 0 || BitOperations.PopCount((uint)signs) > 1);

    /// <summary>The text says both, or names two persons so.</summary>
    public bool IsContradicted(string lower) => contradicted.Contains(lower);

    /// <summary>Somewhere in the text it is the last of two capitalised words.</summary>
    public bool IsSurname(string lower) => firstNames.ContainsKey(lower);

    public static Gender OfNoun(Token token) =>
        token.Is(WordClass.MaleNoun) ? Gender.Male : token.Is(WordClass.FemaleNoun) ? Gender.Female : Gender.Unknown;

    private void Read(Token token)
    {
        var next = tokens[token.Index + 1];
        if (token.Is(WordClass.MaleNoun | WordClass.FemaleNoun) && nouns.TryGetValue(token.Lower.TrimEnd('.'), out var noun))
        {
            // "Kadyrova's husband": the partner is likely of the other gender; a "wife" before a name is the named one.
            if (token.Lower is "husband" or "wife" && tokens[token.Index - 1].Lower == "'s" && IsName(tokens[token.Index - 2]))
                Learn(tokens[token.Index - 2], Other(noun.Gender), Evidence.Relation);
            if (NameAfter(token, noun.Note) is { } name) Learn(name, noun.Gender, noun.Note == "relation" ? Evidence.Relation : Evidence.Title);
        }

        if (!IsName(token)) return;
        if (IsFeminineSurname(token)) Learn(token, Gender.Female, Evidence.Surname);
        if (IsName(tokens[token.Index - 1]) && PatronymicGender(token.Lower) is var patronymic and not Gender.Unknown)
        {
            Learn(token, patronymic, Evidence.Title);
            if (IsName(next)) Learn(next, patronymic, Evidence.Title);
        }

        // "JD Vance" and "MS Dhoni" have a first name, if one that tells nothing.
        if (tokens[token.Index - 1] is { Case: LetterCase.Upper, IsWord: true } initials && initials.Lower.Length < 4 && !IsTitle(initials)
            && token.SpaceBefore)
            firstNames.TryAdd(token.Lower, initials.Lower);
        if (IsNext(token, next)) Pair(token, next);
        else if (!IsName(tokens[token.Index - 1]) && IsLoneGivenName(token)) Learn(token, Gender.Female, Evidence.GivenName);
        if (token.Is(WordClass.GivenName) && IsNext(token, next) && IsFirst(token)) LearnFullName(token, next);
    }

    /// <summary>Whether the other name goes on with the first, in the same sentence.</summary>
    public bool IsNext(Token name, Token next) => IsName(next) && next.SpaceBefore && document.SentenceOf(name) == document.SentenceOf(next);

    /// <summary>In "Samiha Fawzi Ibrahim" the first name decides, known or not; a title or an office before it is none.</summary>
    private bool IsFirst(Token name) =>
        tokens[name.Index - 1] is var before
            && (!IsName(before) || !IsNext(before, name)
                || (!before.Is(WordClass.GivenName)
                    && (before.Entry.IsCommonWord || before.Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun))));

    /// <summary>The last word of "San Diego Zoo".</summary>
    public bool IsCalledAfter(string lower) => calledAfter.Contains(lower);

    private static bool IsTitle(Token token) => OfNoun(token) != Gender.Unknown && token.Lower is not "ms";

    /// <summary>"Aliya": a name alone that is no surname. Most male names, and English ones, are.</summary>
    private bool IsLoneGivenName(Token token) =>
        token.Is(WordClass.FemaleName) && !token.Is(WordClass.MaleName) && WordEnding.IsAny(token.Lower, ["a", "gul"], 3)
            && !firstNames.ContainsKey(token.Lower);

    /// <summary>
    /// The last name of up to three capitalised words that touch the noun: "spokeswoman Asel Omarova". Relatives share a surname, so of them it is
    /// the first name.
    /// </summary>
    private Token? NameAfter(Token noun, string note)
    {
        var at = noun.Index + 1;
        if (note == "relation" && tokens[at].IsMark(',')) at++;
        if (note == "role" && tokens[at].Is(WordClass.Preposition)) at = AfterAside(at);
        // "…for her husband", the end of a heading, and a name in the next line.
        if (!IsName(tokens[at]) || document.SentenceOf(tokens[at]) != document.SentenceOf(noun)) return null;
        if (note == "relation") return tokens[at - 1].IsMark(',') && !tokens[at + 1].IsMark(',') ? null : tokens[at];
        var last = tokens[at];
        while (last.Index < at + 2 && IsName(tokens[last.Index + 1]) && tokens[last.Index + 1].SpaceBefore) last = tokens[last.Index + 1];
        return last.Index == at && last.Is(WordClass.GivenName) && note != "title" ? null : last;
    }

    /// <summary>The full name in commas after "the spokeswoman for the race".</summary>
    private int AfterAside(int at)
    {
        var comma = at;
        while (comma < at + 8 && tokens[comma].IsWord) comma++;
        return tokens[comma].IsMark(',') && IsName(tokens[comma + 1]) && IsName(tokens[comma + 2]) && tokens[comma + 3].IsMark(',') ? comma + 1 : at;
    }

    /// <summary>A surname that stands after two first names belongs to two persons.</summary>
    private void Pair(Token first, Token surname)
    {
        if (first.Is(WordClass.RoleNoun) || first.Is(WordClass.MaleNoun | WordClass.FemaleNoun) || IsCalledAfter(surname.Lower)) return;
        if (!firstNames.TryAdd(surname.Lower, first.Lower) && firstNames[surname.Lower] != first.Lower) contradicted.Add(surname.Lower);
        Learn(surname, names.GenderOf(first.Lower, surname.Lower), Evidence.Known);
    }

    private void LearnFullName(Token given, Token surname)
    {
        var after = tokens[surname.Index + 1];
        if (IsCalledAfter(surname.Lower) || (IsNext(surname, after) && IsCalledAfter(after.Lower))) return;
        // "Jose Maria Ortiz": the first of two given names decides.
        if (surname.Is(WordClass.GivenName) && IsName(after) && after.SpaceBefore && PatronymicGender(surname.Lower) == Gender.Unknown)
            (surname, after) = (after, tokens[after.Index + 1]);
        var (patronymic, last) = IsName(after) && PatronymicGender(surname.Lower) != Gender.Unknown
            ? (PatronymicGender(surname.Lower), after)
            : (Gender.Unknown, surname);
        // "Lyazzat Kiinov": the name is a woman's, the surname a man's.
        if (patronymic == Gender.Unknown && ByName(given) == Gender.Female && WordEnding.IsAny(last.Lower, ["ov", "ev", "yev", "skiy"], 3)) return;
        Learn(last, patronymic != Gender.Unknown ? patronymic : ByName(given), patronymic != Gender.Unknown ? Evidence.Title : Evidence.GivenName);
    }

    private static Gender ByName(Token given) =>
        given.Is(WordClass.FemaleName) == given.Is(WordClass.MaleName)
            ? Gender.Unknown
            : given.Is(WordClass.FemaleName)
            ? Gender.Female
            : Gender.Male;

    private static Gender PatronymicGender(string lower) =>
        WordEnding.IsAny(lower, ["ovna", "evna", "ichna", "kyzy", "qyzy"], 3)
            ? Gender.Female
            : WordEnding.IsAny(lower, ["ovich", "evich", "uly", "ogly", "oglu"], 3)
            ? Gender.Male
            : Gender.Unknown;

    /// <summary>"Omarova", not "in Moldova".</summary>
    private bool IsFeminineSurname(Token token) =>
        IsFeminineSubject(token)
            || tokens[token.Index - 1] is { Kind: TokenKind.Word } before && !before.Is(WordClass.Preposition)
                && (WordEnding.IsAny(token.Lower, ["ova", "yeva", "skaya"], 3)
                    || (before.Is(WordClass.FemaleName) && WordEnding.IsAny(token.Lower, ["eva"], 3)))
                && token.Lower is not ("moldova" or "villanova" or "kosova" or "canova");

    /// <summary>"Nurmagambetova, the head of the department, said": a surname that opens its sentence and acts.</summary>
    private bool IsFeminineSubject(Token token) =>
        !token.Entry.IsKnown && WordEnding.IsAny(token.Lower, ["ova", "yeva", "skaya", "tseva", "neva", "leva"], 3)
            && document.SentenceOf(token).FirstToken == token.Index
        && (tokens[token.Index + 1].Is(WordClass.Attribution)
            || (tokens[token.Index + 1].IsMark(',') && tokens[token.Index + 2].Lower is "the" or "a" or "an" or "who"));

    private void Learn(Token name, Gender gender, Evidence sign)
    {
        if (gender == Gender.Unknown || (sign == Evidence.GivenName && evidence.GetValueOrDefault(name.Lower).HasFlag(Evidence.Known))) return;
        // "Ivanka Trump" makes no woman of "Trump", whom news call by his surname alone; a rare surname is the one who was introduced.
        if (sign is Evidence.GivenName or Evidence.Known && name.Entry.PerMillion >= FamousPerMillion && names.IsSurnameOf(name.Lower, Other(gender)))
            contradicted.Add(name.Lower);
        if (genders.TryGetValue(name.Lower, out var known) && known != gender) contradicted.Add(name.Lower);
        genders[name.Lower] = gender;
        evidence[name.Lower] = evidence.GetValueOrDefault(name.Lower) | sign;
    }

    private static Gender Other(Gender gender) => gender == Gender.Female ? Gender.Male : Gender.Female;

    public static bool IsName(Token token) =>
        token.IsWord && (token.Case == LetterCase.Capitalised || (token.Case == LetterCase.Mixed && token.IsCapitalised)) && token.Lower.Length > 2
            && !token.Is(WordClass.Function | WordClass.Month | WordClass.Weekday);
}
