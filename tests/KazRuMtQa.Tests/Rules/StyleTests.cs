namespace KazRuMtQa.Tests.Rules;

/// <summary>Habits that human translators share with engines.</summary>
public sealed class StyleTests
{
    private const string Text = "It is noted that the bridge is old. The mayor closed it on Monday, and buses take another road.";

    private static readonly MtChecker WithoutCalques = new(CheckOptions.Default with { DisabledRules = new HashSet<string> { "calque" } });

    [Test]
    public void AHabitIsShownAndWeighsLittle()
    {
        var report = new MtChecker().Check(Text);
        var habit = report.Findings.Single(finding => finding.Rule.Id == "calque/literal-rendering");
        Assert.Multiple(() =>
        {
            Assert.That(habit.IsStyle);
            Assert.That(WithoutCalques.Check(Text).Score - report.Score, Is.GreaterThan(0).And.LessThan(0.5));
        });
    }

    [Test]
    public void AHabitSaysNothingOfTheLikelihood() =>
        Assert.That(new MtChecker().Check(Text).MtLikelihood, Is.EqualTo(WithoutCalques.Check(Text).MtLikelihood));

    [Test]
    public void AMatterOfHouseStyleIsShownWhenEverythingIs()
    {
        const string House = "The press service of the ministry denied it.";
        Assert.Multiple(() =>
        {
            Assert.That(new MtChecker().Check(House).Findings, Is.Empty);
            Assert.That(new MtChecker(CheckOptions.Default.Strict()).Check(House).Findings, Has.Some.Property("IsStyle").True);
        });
    }
}
