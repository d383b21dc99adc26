using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

internal sealed class PronounGender : Rule
{
    private const int Consistent = 3;

    public override string Title => "Wrong pronoun";

    public override string Why =>
        "Kazakh has one pronoun for he and she, and Russian “his” follows another noun; an engine guesses. A woman who becomes a man between two "
            + "sentences misleads the reader about who acted.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Minister of Education Asel Bektasova said this on Monday. [[He]] noted that the school was open.", "She"),
        new("Nurmagambetova, the head of the department, said that [[he]] was glad to help.", "she"),
        new("The head of the Ministry of Health Asel Seitova opened the hall. [[He]] thanked the nurses.", "She"),
        new("Deputy head of the city, Irina Shirshina, was detained for two days at [[his]] workplace.", "her"),
        new("Saltanat Abenova played for the team. In 2014 he, the coach, said the fans loved her."),
        new("Omarova's husband is a doctor in Semey. The paper comes out weekly. It has many readers. On Monday Omarova asked [[his]] readers to "
            + "be patient.", "her"),
        new("The spokeswoman Asel Bektasova answered at once. Bektasova said [[he]] would resign.", "she"),
        new("Mr Sadykov runs a farm. Sadykov sold [[her]] horses in May.", "his"),
        new("The swimmer Dinara Seitova won in Taraz on Friday. [[He]] told reporters that [[his]] leg hurt.", "She"),
        new("Aigerim Serikkyzy teaches in Semey. [[He]] has 30 pupils.", "She"),
        new("The director of the museum met the mayor, who thanked him.\n\nThe spokeswoman of the museum, Asel Bektasova, invited journalists. "
            + "[[He]] said that entry was free.", "She"),
        new("The spokesman Nurzhan Abenov answered. According to [[her]], it will begin in March.", "him"),
        new("The doctor praised the boy. Mrs Kovaleva worked all [[his]] life as a nurse.", "her"),
        new("Mr Sadykov came. According to the jury, Sadykov proved [[herself]] a good cook.", "himself"),
        new("“I lost everything,” said the seller Asel Bektasova. [[He]] had a shop there.", "She"),
        new("Sadyr Japarov flew to Osh. Japarov said [[she]] was glad to be there.", "he"),
        new("The editor Margarita Simonyan spoke in Taraz. Simonyan asked [[his]] readers to be patient.", "her"),
        new("Omarova's husband is a doctor. Omarova asked his colleagues to help him."),
        new("The spokeswoman Asel Bektasova met the mayor. Bektasova said he would resign."),
        new("Mrs Ivanova praised her son. Ivanova said he was tired."),
        new("The swimmer Dinara Seitova thanked the mayor. Seitova said his plan had worked."),
        new("The 34-year-old woman was held at the airport. [[He]] had two bags.", "She"),
        new("The woman was held at the airport. A guard saw her. He called the police. The boy said his mother was late."),
        new("Jose Maria Ortiz spoke in Taraz. He was glad."),
        new("Mr Kim met Dinara Seitova. Seitova won on Friday. He was glad."),
        new("The swimmer Dinara Seitova won in Taraz. The mayor was there. He gave her a medal."),
        new("Mr Sadykov praised the ship. Sadykov said her captain was calm."),
        new("Mr Sadykov opened the contest. Whoever wins will choose his or her prize."),
        new("Mr Sadykov flew to London. Sadykov is a guest of Her Majesty."),
        new("Seitova's spokesman met the press. The spokesman said she would not resign."),
        new("Ivanka Trump came to Taraz. Trump gave his word to the mayor."),
        new("The swimmer Dinara Seitova won in Taraz. In his speech, Nurgali Abenov then thanked the club."),
        new("Samantha Birch was charged with hiding Couzens after he fled. Sophia Gardens was full. He left early."),
        new("Photographer Nurgali Abenov, who she once called a friend, lives in Taraz."),
        new("Priscilla Birch told of a love that began when she was 14 and he was 24."),
        new("A nurse told how Anne Birch changed his life."),
        new("Manager glad of the win\n\nIt was hard, said Niamh Charles\n\nEmma Birch said she was glad."),
        new("Dylan Birch said she was glad. JD Birch was glad of his vote."),
        new("Simon Birch met his ex-partner in Taraz after she was found."),
        new("She never felt good enough for her husband\n\nDinara Seitova won in Taraz. Now she talks about it."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var people = PeopleReader.Read(document);
        var found = Antecedents.Contradictions(document, people);
        var hits = found.CountBy(wrong => wrong.Person.Lower).ToDictionary();
        foreach (var (pronoun, person) in found)
        {
            // An article that keeps to a gender knows the person better than a list of names does.
            if (person.IsCapitalised && !people.IsPlain(person.Lower) && hits[person.Lower] >= Consistent) continue;
            var gender = GenderedPronoun.GenderOf(pronoun) == Gender.Male ? "woman" : "man";
            var right = GenderedPronoun.OfOtherGender(document.Tokens, pronoun);
            // Of "the daughter" nobody needs to be told that she is a woman.
            var reason = GenderedNoun.GenderOf(person) != Gender.Unknown
                ? $"the {person.Lower}. Did you mean “{right}”?"
                : $"{(person.IsCapitalised ? document.TextOf(person) : "the " + person.Lower)}, a {gender} elsewhere in this article.";
            yield return Flag(pronoun.Span, $"“{document.TextOf(pronoun)}” looks wrong for {reason}", right);
        }
    }
}
