using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

internal sealed class PronounGender : Rule
{
    private const int Farthest = 8;
    private const int Consistent = 3;

    public override string Title => "Pronoun of the wrong gender";

    public override string Why =>
        "Kazakh has one pronoun for he and she, and Russian “his” follows another noun; an engine guesses. A woman who becomes a man between two sentences misleads the reader about who acted.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Omarova's husband is a doctor in Semey. The paper comes out weekly. It has many readers. On Monday Omarova asked [[his]] readers to be patient.", "her"),
        new("The spokeswoman Asel Bektasova answered at once. Bektasova said [[he]] would resign.", "she"),
        new("Mr Sadykov runs a farm. Sadykov sold [[her]] horses in May.", "his"),
        new("The swimmer Dinara Seitova won in Taraz on Friday. [[He]] told reporters that [[his]] leg hurt.", "She"),
        new("Aigerim Serikkyzy teaches in Semey. [[He]] has 30 pupils.", "She"),
        new("Omarova's husband is a doctor. Omarova asked his colleagues to help him."),
        new("The spokeswoman Asel Bektasova met the mayor. Bektasova said he would resign."),
        new("Mrs Ivanova praised her son. Ivanova said he was tired."),
        new("The swimmer Dinara Seitova thanked the mayor. Seitova said his plan had worked."),
        new("The 34-year-old woman was held at the airport. [[He]] had two bags.", "She"),
        new("The woman was held at the airport. A guard saw her. He called the police. The boy said his mother was late."),
        new("Mr Kim met Dinara Seitova. Seitova won on Friday. He was glad."),
        new("The swimmer Dinara Seitova won in Taraz. The mayor was there. He gave her a medal."),
        new("Mr Sadykov praised the ship. Sadykov said her captain was calm."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var people = People.In(document);
        var found = Candidates(document, people);
        foreach (var (pronoun, subject) in found)
        {
            // An article that keeps to a gender knows the person better than a list of names does.
            if (!people.IsPlain(subject.Lower) && found.Count(other => other.Subject.Lower == subject.Lower) >= Consistent) continue;
            var gender = GenderOf(pronoun) == Gender.Male ? "woman" : "man";
            var person = subject.IsCapitalised ? document.TextOf(subject) : "the " + subject.Lower;
            yield return Flag(pronoun.Span, $"“{document.TextOf(pronoun)}” seems to mean {person}, who is a {gender} by this text.", Right(document, pronoun));
        }
    }

    private static List<(Token Pronoun, Token Subject)> Candidates(Document document, People people)
    {
        var found = new List<(Token Pronoun, Token Subject)>();
        foreach (var pronoun in document.Tokens)
        {
            if (pronoun.Case == LetterCase.Upper || GenderOf(pronoun) is not { } gender || document.IsIn(pronoun, Zones.Quotation | Zones.Heading)) continue;
            // "accused her": an object is someone else; "her book" is the subject's.
            if (pronoun.Lower == "her" && (document.Tokens[pronoun.Index + 1] is not { IsWord: true } next || next.Is(WordClass.Function))) continue;
            var own = Subject(document, pronoun);
            if ((own ?? SubjectFarther(document, pronoun)) is not { } subject) continue;
            var known = subject.IsCapitalised ? people.Of(subject.Lower) : People.OfNoun(subject);
            if (known == Gender.Unknown || known == gender) continue;
            var from = own is null ? FirstAround(document, subject) : FirstNear(document, pronoun);
            if (!HasOther(document, from, pronoun, subject, gender, people, found)) found.Add((pronoun, subject));
        }

        return found;
    }

    private static Gender? GenderOf(Token token) => token.Lower switch
    {
        "he" or "his" or "himself" => Gender.Male,
        "she" or "her" or "herself" => Gender.Female,
        _ => null,
    };

    /// <summary>The surname that opens the clause and is followed by a verb, with nothing between it and the pronoun that could be meant instead.</summary>
    private static Token? Subject(Document document, Token pronoun)
    {
        var sentence = document.SentenceOf(pronoun);
        for (var i = pronoun.Index - 2; i >= sentence.FirstToken && i >= pronoun.Index - Farthest; i--)
        {
            var token = document.Tokens[i];
            if (!People.IsName(token)) continue;
            // "…,” said Serikkyzy, adding that"
            if (document.Tokens[i - 1].Lower is "said" or "says" or "added" && document.Tokens[i + 1].IsMark(',')) return token;
            if (!document.Tokens[i + 1].Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary)) continue;
            return document.Tokens[i + 1].Lower is "'s" || document.Tokens[i - 1].Lower is "of" or "and" or "by" or "'s" or "for" or "to" ? null : token;
        }

        return null;
    }

    /// <summary>For a pronoun without a name close before it: the person with whom its sentence opens, or else the sentence before.</summary>
    private static Token? SubjectFarther(Document document, Token pronoun)
    {
        var sentence = document.SentenceOf(pronoun);
        if (Opening(document, sentence) is { } own) return own.Index < pronoun.Index ? own : null;
        for (var i = sentence.FirstToken + 1; i < pronoun.Index; i++) if (document.Tokens[i].IsCapitalised && !document.IsIn(document.Tokens[i], Zones.Quotation)) return null;
        if (sentence.Index == 0 || document.Sentences[sentence.Index - 1] is not { IsHeading: false } before || before.Paragraph.Index < sentence.Paragraph.Index - 1) return null;
        return Opening(document, before);
    }

    /// <summary>The surname that opens the sentence, alone, after a title or in a full name, with its verb at once or after an aside in commas.</summary>
    private static Token? Opening(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (NounOpening(tokens, sentence) is { } noun) return noun;
        var at = sentence.FirstToken;
        while (at < sentence.FirstToken + 4 && (tokens[at].Lower == "the" || tokens[at].Is(WordClass.RoleNoun) || (!People.IsName(tokens[at]) && People.IsName(tokens[at + 1])))) at++;
        if (!People.IsName(tokens[at]))
        {
            // "The head of the department, Asel Omarova, promised": all small letters up to the comma.
            while (at < sentence.FirstToken + 14 && tokens[at] is { IsWord: true } word && (word.Case == LetterCase.Lower || at == sentence.FirstToken)) at++;
            if (!tokens[at].IsMark(',') || !People.IsName(tokens[at + 1]) || !People.IsName(tokens[at + 2])) return null;
            at++;
        }

        while (People.IsName(tokens[at + 1])) at++;
        var verb = at + 1;
        if (tokens[verb].IsMark(','))
        {
            for (verb++; verb < at + 14 && !tokens[verb].IsMark(','); verb++) if (verb >= sentence.EndToken) return null;
            verb++;
        }

        return verb < sentence.EndToken && tokens[verb].Lower != "'s" && tokens[verb].Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary) ? tokens[at] : null;
    }

    /// <summary>"The 34-year-old woman was": a noun of one gender right before its verb.</summary>
    private static Token? NounOpening(TokenList tokens, Sentence sentence)
    {
        if (tokens[sentence.FirstToken].Lower is not ("the" or "a" or "an" or "this")) return null;
        for (var i = sentence.FirstToken + 1; i < sentence.FirstToken + 5; i++)
        {
            if (tokens[i].Case != LetterCase.Lower && !tokens[i].IsNumber) return null;
            if (People.OfNoun(tokens[i]) != Gender.Unknown) return tokens[i + 1].Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary) && tokens[i + 1].Lower != "'s" ? tokens[i] : null;
        }

        return null;
    }

    /// <summary>The first token of the paragraph before that of the subject.</summary>
    private static int FirstAround(Document document, Token subject) => document.Paragraphs[Math.Max(0, document.SentenceOf(subject).Paragraph.Index - 1)].FirstToken;

    /// <summary>The sentence before, or another of its paragraph before that.</summary>
    private static int FirstNear(Document document, Token pronoun)
    {
        var first = document.Sentences[Math.Max(0, document.SentenceOf(pronoun).Index - 1)];
        return first.Index > 0 && document.Sentences[first.Index - 1] is var earlier && earlier.Paragraph == first.Paragraph ? earlier.FirstToken : first.FirstToken;
    }

    /// <summary>Whether the text from there on offers the pronoun anyone else: a person of its gender or of none known, or the same pronoun.</summary>
    private static bool HasOther(Document document, int from, Token pronoun, Token subject, Gender gender, People people, List<(Token Pronoun, Token Subject)> found)
    {
        for (var i = from; i < pronoun.Index; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || token.Lower == subject.Lower || (token.IsCapitalised && token.Is(WordClass.RoleNoun) && People.IsName(document.Tokens[i + 1]))) continue;
            if (GenderOf(token) == gender && !found.Exists(wrong => wrong.Pronoun == token)) return true;
            if (token.Lower is "ship" or "boat" or "vessel" or "tanker") return true;
            var noun = People.OfNoun(token);
            if (noun == gender || (noun == Gender.Unknown && token.Is(WordClass.RoleNoun) && token.Case == LetterCase.Lower && IsPerson(token) && !IsAside(document, token) && !IsTitleOf(document, token, people))) return true;
            if (People.IsName(token) && IsOtherPerson(document, token, gender, people)) return true;
        }

        return false;
    }

    /// <summary>"on the advice of a doctor": someone who was not heard of before and does nothing.</summary>
    private static bool IsAside(Document document, Token role) =>
        document.Tokens[role.Index - 1].Lower is "a" or "an" && document.Tokens[role.Index - 2].Is(WordClass.Preposition);

    /// <summary>"the swimmer Seitova", "the head of the club, Asel Seitova", "Seitova, 24, a coach": the role is the named person's.</summary>
    private static bool IsTitleOf(Document document, Token role, People people)
    {
        var tokens = document.Tokens;
        if (People.IsName(tokens[role.Index + 1])) return true;
        var after = role.Index + 1;
        while (after < role.Index + 9 && tokens[after].IsWord) after++;
        if (tokens[after].IsMark(',') && People.IsName(tokens[after + 1]) && People.IsName(tokens[after + 2])) return true;
        for (var i = role.Index - 1; i > role.Index - 7; i--)
        {
            if (tokens[i].IsMark(',')) return people.Of(tokens[i - 1].Lower) != Gender.Unknown || (tokens[i - 1].IsNumber && people.Of(tokens[i - 3].Lower) != Gender.Unknown);
        }

        return false;
    }

    private static bool IsOtherPerson(Document document, Token name, Gender gender, People people)
    {
        if (people.Of(name.Lower) is var known and not Gender.Unknown) return known == gender;
        if (name.Is(WordClass.GivenName)) return !name.Is(gender == Gender.Male ? WordClass.FemaleName : WordClass.MaleName) || name.Is(gender == Gender.Male ? WordClass.MaleName : WordClass.FemaleName);
        // Two capitalised words, or one that acts, may be a person of whom nothing is known.
        var (before, next) = (document.Tokens[name.Index - 1], document.Tokens[name.Index + 1]);
        return (People.IsName(next) && people.Of(next.Lower) == Gender.Unknown) || next.Is(WordClass.Attribution | WordClass.Auxiliary) || (before.Is(WordClass.RoleNoun) && people.Of(next.Lower) == Gender.Unknown);
    }

    /// <summary>One office or person, not several, and no bodies and countries.</summary>
    private static bool IsPerson(Token token) =>
        !token.Lower.EndsWith('s') && !(token.Lower is "country" or "government" or "ministry" or "agency" or "company" or "state" or "party" or "court" or "council" or "committee" or "parliament" or "army" or "union" or "police" or "city" or "region" or "school" or "university" or "bank" or "team" or "club" or "group" or "organization" or "organisation" or "bloc" or "firm" or "media" or "office");

    private static string Right(Document document, Token pronoun)
    {
        var right = pronoun.Lower switch
        {
            "he" => "she",
            "she" => "he",
            "his" => "her",
            "himself" => "herself",
            "herself" => "himself",
            _ => "his",
        };
        return pronoun.IsCapitalised ? char.ToUpperInvariant(right[0]) + right[1..] : right;
    }
}
