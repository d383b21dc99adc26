using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

public sealed class PronounGender : Rule
{
    private const int Farthest = 8;
    private const int Consistent = 3;

    public override string Title => "Pronoun of the wrong gender";

    public override string Why =>
        "Kazakh has one pronoun for he and she, and Russian “his” follows another noun; an engine guesses. A woman who becomes a man between two sentences misleads the reader about who acted.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Omarova's husband is a doctor in Semey. The paper comes out weekly. It has many readers. On Monday Omarova asked [[his]] readers to be patient.", "her"),
        new("The spokeswoman Asel Bektasova answered at once. Bektasova said [[he]] would resign.", "she"),
        new("Mr Sadykov runs a farm. Sadykov sold [[her]] horses in May.", "his"),
        new("Omarova's husband is a doctor. Omarova asked his colleagues to help him."),
        new("The spokeswoman Asel Bektasova met the mayor. Bektasova said he would resign."),
        new("Mrs Ivanova praised her son. Ivanova said he was tired."),
        new("The swimmer Dinara Seitova thanked the mayor. Seitova said his plan had worked."),
        new("Mr Sadykov praised the ship. Sadykov said her captain was calm."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        var people = People.In(document);
        if (people.IsEmpty) yield break;
        var found = Candidates(document, people).ToArray();
        foreach (var (pronoun, subject) in found)
        {
            // An article that keeps to a gender knows the person better than a list of names does.
            if (found.Count(other => other.Subject.Lower == subject.Lower) >= Consistent) continue;
            var gender = people.Of(subject.Lower) == Gender.Female ? "woman" : "man";
            yield return Flag(pronoun.Span, $"“{document.TextOf(pronoun)}” seems to mean {document.TextOf(subject)}, who is a {gender} by this text.", Right(pronoun));
        }
    }

    private static IEnumerable<(Token Pronoun, Token Subject)> Candidates(Document document, People people)
    {
        foreach (var pronoun in document.Tokens)
        {
            if (pronoun.Case != LetterCase.Lower || GenderOf(pronoun) is not { } gender || document.IsIn(pronoun, Zones.Quotation | Zones.Heading)) continue;
            // "accused her": an object is someone else; "her book" is the subject's.
            if (pronoun.Lower == "her" && (document.Tokens[pronoun.Index + 1] is not { IsWord: true } next || next.Is(WordClass.Function))) continue;
            if (Subject(document, pronoun) is not { } subject) continue;
            var known = people.Of(subject.Lower);
            if (known == Gender.Unknown || known == gender || HasOther(document, pronoun, subject, gender, people)) continue;
            yield return (pronoun, subject);
        }
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
            if (!People.IsName(token) || !document.Tokens[i + 1].Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary)) continue;
            return document.Tokens[i + 1].Lower is "'s" || document.Tokens[i - 1].Lower is "of" or "and" or "by" or "'s" or "for" or "to" ? null : token;
        }

        return null;
    }

    /// <summary>Whether this sentence, the one before or another of its paragraph before that offers the pronoun anyone else: a person of its gender or of none known, or the same pronoun.</summary>
    private static bool HasOther(Document document, Token pronoun, Token subject, Gender gender, People people)
    {
        var sentence = document.SentenceOf(pronoun);
        var first = document.Sentences[Math.Max(0, sentence.Index - 1)];
        if (first.Index > 0 && document.Sentences[first.Index - 1] is var earlier && earlier.Paragraph == sentence.Paragraph) first = earlier;
        for (var i = first.FirstToken; i < pronoun.Index; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || token == subject) continue;
            if (GenderOf(token) == gender || token.Lower is "ship" or "boat" or "vessel" or "tanker") return true;
            var isTitle = People.IsName(document.Tokens[i + 1]);
            var noun = People.OfNoun(token);
            if (noun == gender || (noun == Gender.Unknown && token.Is(WordClass.RoleNoun) && token.Case == LetterCase.Lower && !isTitle && IsPerson(token))) return true;
            if (People.IsName(token) && token.Lower != subject.Lower && (people.Of(token.Lower) == gender || (token.Is(WordClass.GivenName) && !token.Is(gender == Gender.Male ? WordClass.FemaleName : WordClass.MaleName)))) return true;
        }

        return false;
    }

    /// <summary>Offices and persons, not bodies and countries.</summary>
    private static bool IsPerson(Token token) =>
        !(token.Lower is "country" or "government" or "ministry" or "agency" or "company" or "state" or "party" or "court" or "council" or "committee" or "parliament" or "army" or "union" or "police" or "city" or "region" or "school" or "university" or "bank" or "team" or "club" or "group" or "organization" or "organisation" or "bloc" or "firm" or "media" or "office");

    private static Gender Other(Gender gender) => gender == Gender.Female ? Gender.Male : Gender.Female;

    private static string Right(Token pronoun) => pronoun.Lower switch
    {
        "he" => "she",
        "she" => "he",
        "his" => "her",
        "himself" => "herself",
        "herself" => "himself",
        _ => "his",
    };
}
