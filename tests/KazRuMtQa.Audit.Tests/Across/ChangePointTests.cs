using KazRuMtQa.Audit.Across;

namespace KazRuMtQa.Audit.Tests.Across;

public sealed class ChangePointTests
{
    [Test]
    public void TheMonthOfTheChangeIsFound()
    {
        var change = ChangePoint.Find(Months(0.21, 0.18, 0.24, 0.2, 0.71, 0.68, 0.74));
        Assert.That(change?.Month, Is.EqualTo("2024-05"));
        Assert.That(change!.After, Is.EqualTo(0.71).Within(0.001));
    }

    [TestCase(0.2, 0.22, 0.19, 0.21, 0.2)]
    [TestCase(0.2, 0.9)]
    [TestCase(0.2, 0.24, 0.28, 0.3, 0.29)]
    public void SmallMovesAndShortSeriesAreNone(params double[] means) => Assert.That(ChangePoint.Find(Months(means)), Is.Null);

    [Test]
    public void FewArticlesProveNothing() =>
        Assert.That(ChangePoint.Find(Months(0.2, 0.2, 0.8, 0.8).Select(month => month with { Articles = 3 }).ToArray()), Is.Null);

    private static MonthFigures[] Months(params double[] means) =>
        means.Select((mean, index) => new MonthFigures($"2024-{index + 1:00}", 30, mean, 0.04)).ToArray();
}
