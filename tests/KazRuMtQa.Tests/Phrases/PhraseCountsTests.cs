using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Phrases;

public sealed class PhraseCountsTests
{
    private static readonly PhraseCounts Words = new(1_000_000, 500_000, 4_000_000);

    [TestCase("", 0.8)]
    [TestCase("0/0/0", 0.8)]
    [TestCase("14/0/0", 0.94)]
    [TestCase("14/7/0", 0.24)]
    [TestCase("14/0/56", 0.24)]
    [TestCase("14/0/8", 0.84)]
    [TestCase("0/0/56", 0.24)]
    public void ConfidenceFollowsTheCounts(string cell, double confidence) =>
        Assert.That(PhraseCounts.Parse(cell).ConfidenceFrom(0.8, Words), Is.EqualTo(confidence).Within(0.005));

    [TestCase("14/7/0", 0.94)]
    [TestCase("14/0/56", 0.24)]
    public void OnlyEnglishNewsSpeaksAgainstAHabitOfTranslators(string cell, double confidence) =>
        Assert.That(PhraseCounts.Parse(cell).ConfidenceFrom(0.8, Words, isStyle: true), Is.EqualTo(confidence).Within(0.005));

    [TestCase("1/2")]
    [TestCase("1/2/x")]
    [TestCase("1/2/-3")]
    public void RefusesWhatIsNotThreeCounts(string cell) => Assert.That(() => PhraseCounts.Parse(cell), Throws.TypeOf<FormatException>());

    [TestCase("ru: передаёт", "the Russian “передаёт”", false, false)]
    [TestCase("kk,ru!style", "Kazakh usage", true, false)]
    [TestCase("ru: пресс-служба!house", "the Russian “пресс-служба”", true, true)]
    [TestCase("spinner", "foreign usage", false, false)]
    public void OriginsAreNamed(string cell, string name, bool isStyle, bool isHouse)
    {
        var origin = new PhraseOrigin(cell);
        Assert.That((origin.Name, origin.IsStyle, origin.IsHouse), Is.EqualTo((name, isStyle, isHouse)));
    }

    [Test]
    public void RefusesAnUnknownOrigin() => Assert.That(() => new PhraseOrigin("xx"), Throws.TypeOf<InvalidDataException>());
}
