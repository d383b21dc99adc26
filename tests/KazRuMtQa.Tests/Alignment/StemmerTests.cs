using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Tests.Alignment;

/// <summary>The forms of a word have to come to one stem, and different words to different ones.</summary>
public sealed class StemmerTests
{
    [TestCase("министр министра министру министром министры министров министрами")]
    [TestCase("областной областного областную областные")]
    [TestCase("закрыла закрыло закрыли")]
    [TestCase("город города городу городом городах")]
    public void RussianFormsShareAStem(string forms) => Assert.That(forms.Split(' ').Select(RussianStemmer.Stem).Distinct().Count(), Is.EqualTo(1));

    [TestCase("министр министерство")]
    [TestCase("дом дым")]
    [TestCase("рост рот")]
    public void RussianWordsKeepApart(string words) => Assert.That(words.Split(' ').Select(RussianStemmer.Stem), Is.Unique);

    [TestCase("бала балалар балалардың балаға")]
    [TestCase("қала қалада қаласында қаладан")]
    [TestCase("мектеп мектептер мектептерде мектепке")]
    [TestCase("министрлік министрлікке министрліктің")]
    public void KazakhFormsShareAStem(string forms)
    {
        var stemmer = new KazakhStemmer(TableFolder.Embedded("kk"));
        Assert.That(forms.Split(' ').Select(stemmer.Stem).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase("ға", true)]
    [TestCase("ларының", true)]
    [TestCase("рақ", false)]
    public void AnEndingIsMadeOfSuffixesAlone(string ending, bool isEnding) =>
        Assert.That(new KazakhStemmer(TableFolder.Embedded("kk")).IsEnding(ending), Is.EqualTo(isEnding));

    [TestCase("ministers minister")]
    [TestCase("closed closing close")]
    [TestCase("cities city")]
    [TestCase("stopped stops stop")]
    [TestCase("organisation organization")]
    public void EnglishFormsShareAStem(string forms) => Assert.That(forms.Split(' ').Select(EnglishStemmer.Stem).Distinct().Count(), Is.EqualTo(1));

    [TestCase("смирнова", "smirnov", true)]
    [TestCase("токаевым", "tokayev", true)]
    [TestCase("хабибуллин", "khabibullin", true)]
    [TestCase("смирнов", "petrenko", false)]
    [TestCase("жуков", "taylor", false)]
    [TestCase("уоткин", "watkin", true)]
    [TestCase("һарлан", "arlan", true)]
    [TestCase("хьюитт", "hewitt", true)]
    [TestCase("юсуф", "yusuf", true)]
    [TestCase("евгеньева", "yevgenieva", true)]
    public void NamesAreComparedBySound(string cyrillic, string latin, bool isSame) => Assert.That(
        NameSounds.Distance(NameSounds.OfCyrillic(cyrillic), NameSounds.OfLatin(Language.English.Romanisation, latin)) <= NameSounds.Same,
            Is.EqualTo(isSame));

    [TestCase("уоткин", "watkin")]
    [TestCase("гамлет", "hamlet")]
    [TestCase("джексоном", "jackson")]
    [TestCase("евгеньева", "yevgenieva")]
    [TestCase("мельникова", "melnik")]
    public void WhatTellsNamesApartCheaplyLetsLikeNamesPass(string cyrillic, string latin)
    {
        var (sounds, others) = (NameSounds.OfCyrillic(cyrillic), NameSounds.OfLatin(Language.English.Romanisation, latin));
        var distance = NameSounds.Distance(sounds, others);
        Assert.That(distance, Is.LessThanOrEqualTo(NameSounds.Same));
        Assert.That(NameSounds.MayBeginAlike(sounds[0], others[0]), Is.True);
        Assert.That(NameSounds.LeastDistance(NameSounds.Consonants(sounds), NameSounds.Consonants(others)),
            Is.LessThanOrEqualTo(distance * NameSounds.Length(sounds.Length, others.Length)));
    }
}
