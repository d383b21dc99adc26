using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Phrases;

public sealed class PhraseRepairTests
{
    // What open places matched is copied, in order.
    [TestCase("<name> direction", "<name> sector", "It held in the Kupyansk direction.", "It held in the Kupyansk sector.")]
    [TestCase("## thousand people", "##,000 people", "Some 12 thousand people came.", "Some 12,000 people came.")]
    [TestCase("# of <name> and #", "# and # of <name>", "We saw 5 of Semey and six.", "We saw 5 and six of Semey.")]
    [TestCase("gave * to understand", "told *", "It gave them all to understand that.", "It told them all that.")]
    [TestCase("# heads of cattle", "cattle (#)", "Two hundred heads of cattle died.", "Cattle (two hundred) died.")]
    [TestCase("a (*) b", "x * y", "It is c a b.", "It is c x y.")]
    [TestCase("<name>'s press_service", "the press office of <name>", "So said Interfax's press service.", "So said the press office of Interfax.")]
    // The form of the first inflected word is taken over.
    [TestCase("~transfer that", "~report that", "He transferred that, she transfers that.", "He reported that, she transfers that.")]
    [TestCase("~transfer", "~give", "It was transferred.", "It was given.")]
    [TestCase("~transfer", "~give", "It has already transferred.", "It has already given.")]
    [TestCase("~transfer", "~give", "He transferred it.", "He gave it.")]
    [TestCase("~put an end", "~bring an end", "He put an end.", "He brought an end.")]
    [TestCase("~put an end", "~bring an end", "He did put an end.", "He did bring an end.")]
    [TestCase("~organ of power", "~authority", "The organs of power.", "The authorities.")]
    [TestCase("~human", "~person", "Two humans.", "Two people.")]
    [TestCase("~constitute", "~be", "Losses constituted 5.", "Losses were 5.")]
    [TestCase("~constitute", "~be", "They constitute 5.", "They are 5.")]
    [TestCase("~constitute", "~be", "It may constitute 5.", "It may be 5.")]
    // Capitals stay where they were.
    [TestCase("inside ministry", "interior ministry", "The Inside Ministry spoke.", "The Interior Ministry spoke.")]
    [TestCase("inside ministry", "interior ministry", "Inside ministry staff spoke.", "Interior ministry staff spoke.")]
    [TestCase("inside ministry", "interior ministry", "THE INSIDE MINISTRY SPOKE", "THE INTERIOR MINISTRY SPOKE")]
    [TestCase("assembly of folks", "assembly of the people", "The Assembly of Folks met.", "The Assembly of the People met.")]
    [TestCase("MVD", "the Interior Ministry", "MVD staff came.", "The Interior Ministry staff came.")]
    // The article fits.
    [TestCase("inside office", "interior office", "It is a inside office.", "It is an interior office.")]
    [TestCase("inside office", "home office", "He saw an inside office.", "He saw a home office.")]
    [TestCase("inside office", "home office", "An inside office.", "A home office.")]
    [TestCase("actual task", "task", "An actual task.", "A task.")]
    [TestCase("of use", "", "It was a of use idea.", "It was an idea.")]
    [TestCase("MVD", "the Interior Ministry", "He met an MVD.", "He met the Interior Ministry.")]
    [TestCase("MVD", "the Interior Ministry", "He met the MVD.", "He met the Interior Ministry.")]
    [TestCase("MVD", "the Interior Ministry", "He met Russia's MVD.", "He met Russia's Interior Ministry.")]
    // What is dropped at the start leaves the capital to the next word.
    [TestCase("^ we remind that", "", "We remind that prices rose.", "Prices rose.")]
    [TestCase("as known ,", "", "It is, as known, late.", "It is, late.")]
    public void FitsIntoItsPlace(string phrase, string better, string text, string repaired)
    {
        var match = PhraseTables.Matches(PhraseTables.Row(phrase, better), Document.Create(text))[0];
        var result = text[..match.Span.Start] + match.Suggestions[0] + text[match.Span.End..];
        Assert.That(result.Replace("  ", " ", StringComparison.Ordinal), Is.EqualTo(repaired));
    }

    [TestCase("transfers", "<name> reports")]
    [TestCase("transfers", "~report")]
    public void RefusesToCopyWhatIsNotThere(string phrase, string better) =>
        Assert.That(() => PhraseTables.Row(phrase, better), Throws.TypeOf<InvalidDataException>());
}
