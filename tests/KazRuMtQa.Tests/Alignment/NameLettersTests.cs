using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Tests.Alignment;

/// <summary>What any habit of romanising gives is no slip; a letter put in, lost or exchanged is one.</summary>
public sealed class NameLettersTests
{
    [TestCase("процко", "protsko")]
    [TestCase("процко", "protzko")]
    [TestCase("соловьева", "solovyov")]
    [TestCase("тимошенко", "tymoshenko")]
    [TestCase("лукашенко", "lukashenka")]
    [TestCase("тихановской", "tsikhanouskaya")]
    [TestCase("ильинским", "ilyinsky")]
    [TestCase("джафарову", "jafarov")]
    [TestCase("братского", "bratsky")]
    [TestCase("хрущева", "khrushchev")]
    [TestCase("гриценко", "hrytsenko")]
    [TestCase("мамедов", "mammadov")]
    [TestCase("коробца", "korobets")]
    [TestCase("ахметова", "akhmetova")]
    [TestCase("рүстемов", "rustemov")]
    [TestCase("үдербаева", "uderbayeva")]
    [TestCase("тоқаев", "tokayev")]
    public void HabitsOfRomanisingAreNoSlips(string source, string spelling) => Assert.That(MayBe(source, spelling));

    [TestCase("процко", "pratsko")]
    [TestCase("рүстемов", "rustyov")]
    [TestCase("үдербаева", "urderbaeva")]
    [TestCase("петрова", "pertova")]
    [TestCase("ахметов", "ahmeov")]
    [TestCase("гуляева", "gulyaneva")]
    public void ALetterOffIsASlip(string source, string spelling) => Assert.That(MayBe(source, spelling), Is.False);

    private static bool MayBe(string source, string spelling) => Language.English.Romanisation.Folds(spelling)
        .Any(latin => NameLetters.MayBeSpelt(NameSounds.OfCyrillic(source), latin));
}
