using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>The shipped tagger on sentences of our own; none of it trains.</summary>
public sealed class TaggerTests
{
    [TestCase("The minister said the report was late .", "DET NOUN VERB DET NOUN AUX ADJ PUNCT")]
    [TestCase("Officials report that prices rose sharply in March .", "NOUN VERB SCONJ NOUN VERB ADV ADP PROPN PUNCT")]
    [TestCase("The mayor of Aktobe will not attend the opening .", "DET NOUN ADP PROPN AUX PART VERB DET NOUN PUNCT")]
    [TestCase("They don't know who's coming .", "PRON AUX VERB PRON VERB PUNCT")]
    [TestCase("Two workers were injured when a crane fell .", "NUM NOUN AUX VERB ADV DET NOUN VERB PUNCT")]
    public void TagsByUniversalPartsOfSpeech(string text, string expected)
    {
        var document = Document.Create(text);
        Assert.That(string.Join(' ', document.Tokens.Select(token => document.TagOf(token).Universal())), Is.EqualTo(expected));
    }

    [Test]
    public void TellsNumberOfNounsAndFormOfVerbs()
    {
        var document = Document.Create("The courts have sentenced the man, who sold old cars for years and now sells houses.");
        Assert.That(document.Tokens.Select(document.TagOf), Is.EqualTo(new[]
        {
            PartOfSpeech.Determiner, PartOfSpeech.NounPlural, PartOfSpeech.AuxiliaryPresent, PartOfSpeech.VerbParticiple, PartOfSpeech.Determiner,
            PartOfSpeech.Noun, PartOfSpeech.Punctuation, PartOfSpeech.Pronoun, PartOfSpeech.VerbPast, PartOfSpeech.Adjective, PartOfSpeech.NounPlural,
            PartOfSpeech.Adposition, PartOfSpeech.NounPlural, PartOfSpeech.CoordinatingConjunction, PartOfSpeech.Adverb,
            PartOfSpeech.VerbThird, PartOfSpeech.NounPlural, PartOfSpeech.Punctuation,
        }));
    }

    [Test]
    public void KnowsThatAWordIsOftenAVerbByItsPlace()
    {
        var document = Document.Create("The report came late. Officials report little.");
        Assert.That(document.Tokens.Where(token => token.Lower == "report").Select(document.TagOf),
            Is.EqualTo(new[] { PartOfSpeech.Noun, PartOfSpeech.VerbPresent }));
    }

    [Test]
    public void ThereIsNoTagBeyondTheText() =>
        Assert.That(Document.Create("Prices rose.").TagAt(7), Is.EqualTo(PartOfSpeech.None));

    [Test]
    public void ManyThreadsGetTheSameTags()
    {
        const string Text = "The court ordered the company to pay its former workers, who had sued it in May.";
        var expected = Document.Create(Text) is var first ? first.Tokens.Select(first.TagOf).ToArray() : [];
        var shared = Document.Create(Text);
        Parallel.For(0, 64, _ => Assert.That(shared.Tokens.Select(shared.TagOf), Is.EqualTo(expected)));
    }

    [Test]
    public void ADamagedModelIsNamed()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "damaged-tagger.bin");
        File.WriteAllBytes(path, File.ReadAllBytes(Repository.File("models", "tagger.bin"))[..5000]);
        Assert.That(() => PartOfSpeechTagger.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(path));
    }

    [Test]
    public void ModelAndCardAreInTheRepository() =>
        Assert.That(File.ReadAllText(Repository.File("models", "tagger.md")), Does.Contain("en_pud-test"));
}
