using KazRuMtQa.Languages;

namespace KazRuMtQa.Tests;

/// <summary>Holds the tables of names together: what is wrong for one name must not be right for another.</summary>
public sealed class NameTableTests
{
    private static readonly IReadOnlyList<KnownName> Names = Language.English.Names.All;

    [Test]
    public void EveryNameStandsOnce() => Assert.That(Names.Select(name => name.Canonical.ToLowerInvariant()), Is.Unique);

    [Test]
    public void NoWrongSpellingIsRightElsewhere()
    {
        var right = Names.SelectMany(name => name.Variants.Select(variant => variant.Spelling).Append(name.Canonical))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.That(Names.SelectMany(name => name.Wrong).Where(right.Contains), Is.Empty);
    }

    [Test]
    public void NoWrongSpellingIsACommonWord() =>
        Assert.That(Names.SelectMany(name => name.Wrong).Where(wrong => Language.English.Lexicon[wrong.ToLowerInvariant()].IsCommonWord), Is.Empty);

    [Test]
    public void EveryPersonHasAGenderAndNothingElseHas() =>
        Assert.That(Names.Where(name => (name.Kind == "person") != (name.Gender != '-')).Select(name => name.Canonical), Is.Empty);

    [Test]
    public void EveryNameIsKnownAtHome() => Assert.That(Names.Where(name => name.Natives.Count == 0).Select(name => name.Canonical), Is.Empty);

    [Test]
    public void FormerNamesBeginBeforeTheyEnd() =>
        Assert.That(Names.SelectMany(name => name.Earlier)
            .Where(earlier => earlier.To.Length > 0 && string.CompareOrdinal(earlier.From, earlier.To) >= 0), Is.Empty);

    [TestCase("Tokayev", "Toqaev")]
    [TestCase("Zhumagaliyev", "Jumagaliev")]
    [TestCase("Kozhabekov", "Qojabekov")]
    [TestCase("Sukhorukova", "Suchorukowa")]
    [TestCase("Lavrukhin", "Lavroukhine")]
    [TestCase("Shchugorev", "Schugorev")]
    [TestCase("Gennady", "Gennadiy")]
    public void SpellingsOfOneNameShareAKeyAndLetters(string one, string other)
    {
        var (first, second) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        Assert.That(Language.English.Romanisation.AreSame(first, second));
        Assert.That(new[] { Romanisation.Key(second), Romanisation.Key(second, isContinental: true) }, Has.Member(Romanisation.Key(first)));
    }

    [TestCase("Nurlan", "Nurzhan")]
    [TestCase("Ivanov", "Ivanova")]
    [TestCase("Kasymov", "Kasenov")]
    [TestCase("Belov", "Bilov")]
    public void DifferentNamesStayApart(string one, string other) =>
        Assert.That(Language.English.Romanisation.AreSame(one.ToLowerInvariant(), other.ToLowerInvariant()), Is.False);
}
