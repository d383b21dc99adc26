using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

public sealed class PronounGender : Rule
{
    private const int Farthest = 8;

    public override string Title => "Pronoun of the wrong gender";

    public override string Why =>
        "Kazakh has one pronoun for he and she, and Russian “his” follows another noun; an engine guesses. A woman who becomes a man between two sentences misleads the reader about who acted.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Omarova's husband is a doctor in Semey. On Monday Omarova asked [[his]] readers to be patient.", "her"),
        new("The spokeswoman Asel Bektasova answered at once. Bektasova said [[he]] would resign.", "she"),
        new("Mr Sadykov runs a farm. Sadykov sold [[her]] horses in May.", "his"),
        new("Omarova's husband is a doctor. Omarova asked his colleagues to help him."),
        new("The spokeswoman Asel Bektasova met the mayor. Bektasova said he would resign."),
        new("Mrs Ivanova praised her son. Ivanova said he was tired."),
        new("Dinara Seitova thanked the coach. Seitova said his plan had worked."),
        new("Mr Sadykov praised the ship. Sadykov said her captain was calm."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        var people = People.In(document);
        if (people.IsEmpty) yield break;
        foreach (var pronoun in document.Tokens)
        {
            if (pronoun.Case != LetterCase.Lower || GenderOf(pronoun) is not { } gender || document.IsIn(pronoun, Zones.Quotation | Zones.Heading)) continue;
            if (Subject(document, pronoun) is not { } subject) continue;
            var known = people.Of(subject.Lower);
            if (known == Gender.Unknown || known == gender || HasOther(document, pronoun, subject, gender, people)) continue;
            var right = Right(pronoun, document);
            yield return Flag(pronoun.Span, $"“{document.TextOf(pronoun)}” seems to mean {document.TextOf(subject)}, who is a {(known == Gender.Female ? "woman" : "man")} by this text.", right);
        }
    }

    private static Gender? GenderOf(Token token) => token.Lower switch
    {
        "he" or "his" or "him" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
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

    /// <summary>Whether this sentence, the one before it or the one after names anyone of the pronoun's gender or of unknown gender.</summary>
    private static bool HasOther(Document document, Token pronoun, Token subject, Gender gender, People people)
    {
        var sentence = document.SentenceOf(pronoun);
        var first = document.Sentences[Math.Max(0, sentence.Index - 1)].FirstToken;
        for (var i = first; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (i == pronoun.Index || !token.IsWord) continue;
            if (token.Lower is "ship" or "boat" or "vessel" or "country" or "tanker" or "mother" or "father") return true;
            if (token.Is(WordClass.RoleNoun) && i > sentence.FirstToken && token.Case == LetterCase.Lower && !IsOf(document, token, subject)) return true;
            if (People.OfNoun(token) == gender && !IsRelationOf(document, token, subject)) return true;
            if (i >= sentence.FirstToken && People.IsName(token) && token != subject && token.Lower != subject.Lower && i > sentence.FirstToken && people.Of(token.Lower) != Other(gender)) return true;
            if (token.Is(WordClass.GivenName) && people.Of(token.Lower) == gender) return true;
        }

        return false;
    }

    /// <summary>"his social media followers": the possessed noun itself is no other person.</summary>
    private static bool IsOf(Document document, Token noun, Token subject) =>
        noun.Index < subject.Index || Enumerable.Range(1, 4).Any(back => GenderOf(document.Tokens[noun.Index - back]) is not null);

    /// <summary>"Omarova's husband" is how the gender was learnt; it does not offer another person for the pronoun in a later clause.</summary>
    private static bool IsRelationOf(Document document, Token noun, Token subject) =>
        noun.Lower is "husband" or "wife" && document.Tokens[noun.Index - 1].Lower == "'s" && document.Tokens[noun.Index - 2].Lower == subject.Lower
        && document.SentenceOf(noun) != document.SentenceOf(subject);

    private static Gender Other(Gender gender) => gender == Gender.Female ? Gender.Male : Gender.Female;

    private static string Right(Token pronoun, Document document) => pronoun.Lower switch
    {
        "he" => "she",
        "she" => "he",
        "his" => "her",
        "him" => "her",
        "himself" => "herself",
        "herself" => "himself",
        "hers" => "his",
        // "her" is "his" before a noun and "him" elsewhere.
        _ => document.Tokens[pronoun.Index + 1] is { IsWord: true } next && !next.Is(WordClass.Preposition | WordClass.Conjunction) ? "his" : "him",
    };
}
