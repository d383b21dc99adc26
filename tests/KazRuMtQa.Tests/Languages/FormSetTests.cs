using KazRuMtQa.Languages;

namespace KazRuMtQa.Tests.Languages;

public sealed class FormSetTests
{
    private static readonly FormSet Set = new("kobyz\n\nkob\nété\nkobyz\nq\n");

    [TestCase("kobyz", true)]
    [TestCase("kob", true)]
    [TestCase("été", true)]
    [TestCase("q", true)]
    [TestCase("koby", false)]
    [TestCase("kobyzz", false)]
    [TestCase("obyz", false)]
    [TestCase("", false)]
    public void AFormIsInTheSetAsAWhole(string form, bool isThere) => Assert.That(Set.Contains(form), Is.EqualTo(isThere));

    [Test]
    public void AnEmptySetHasNothing() => Assert.That(new FormSet("").Contains("kob"), Is.False);
}
