using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Languages;

/// <summary>Another target language is a folder and a value: an invented language, checked by the same code.</summary>
public sealed class ToyLanguageTests
{
    private const string Header = "phrase\twhere\tbetter\tseverity\twrong\tright\torigin\tcounts\n";

    private string folder = "";
    private Language toy = Language.English;

    [OneTimeSetUp]
    public void WriteTables()
    {
        folder = Directory.CreateTempSubdirectory("toy-language-").FullName;
        File.WriteAllText(Path.Combine(folder, "function-words.tsv"), "word\tclass\nlo\tarticle\nen\tpreposition\nka\tconjunction\n");
        File.WriteAllText(Path.Combine(folder, "verbs.tsv"), "base\tthird\tpast\tparticiple\tgerund\nmiru\tmirus\tmirut\tmirat\tmirad\n");
        File.WriteAllText(Path.Combine(folder, "abbreviations.tsv"), "form\tkind\nVel.\ttitle\n");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "phrases")).FullName, "calques.tsv"),
            Header + "~miru tala\t\t~miru sota\tmajor\tLo vento mirut tala.\tLo vento mirut.\tru\t\n");
        toy = new Language("xx", TableFolder.At(folder));
    }

    [OneTimeTearDown]
    public void RemoveTables() => Directory.Delete(folder, recursive: true);

    [Test]
    public void ItsPhrasesAreFoundInItsOwnForms()
    {
        var report = new MtChecker(CheckOptions.Default.Strict(), Models.None, toy).Check("Lo vento mirut tala en lo dom. Vel. Arno mirus lo dom.");
        Assert.That(report.Language, Is.EqualTo("xx"));
        Assert.That(report.Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "calque/literal-rendering" }));
        Assert.That(report.Findings[0].Span.In(report.Article.Text), Is.EqualTo("mirut tala"));
        Assert.That(report.Findings[0].Suggestions, Is.EqualTo(new[] { "mirut sota" }), "the form of its own verb, not one made by English rules");
    }

    [Test]
    public void ItsAbbreviationsEndNoSentence()
    {
        const string Text = "Vel. Arno mirut. Lo dom mirut.";
        Assert.That(Document.Create(Text, toy, ModelFolder.None).Sentences, Has.Count.EqualTo(2));
        Assert.That(Document.Create(Text, Language.English, ModelFolder.None).Sentences, Has.Count.EqualTo(3));
    }

    [Test]
    public void RulesWrittenForEnglishKeepSilent()
    {
        // An article of English: “a” before a vowel sound is an issue there.
        const string Text = "He ate a apple.";
        Assert.That(new MtChecker(CheckOptions.Default.Strict()).Check(Text).Findings, Is.Not.Empty);
        Assert.That(new MtChecker(CheckOptions.Default.Strict(), Models.None, toy).Check(Text).Findings, Is.Empty);
    }

    [Test]
    public void WhatIsKnownOfOneLanguageIsNotKnownOfAnother()
    {
        Assert.That(toy.Lexicon["lo"].Is(WordClass.Article), Is.True);
        Assert.That(Language.English.Lexicon["lo"].Is(WordClass.Article), Is.False);
        Assert.That(toy.Lexicon["the"].Is(WordClass.Article), Is.False);
    }
}
