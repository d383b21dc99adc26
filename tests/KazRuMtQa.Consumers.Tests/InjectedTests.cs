namespace KazRuMtQa.Consumers.Tests;

[Category("Package")]
public sealed class InjectedTests
{
    [Test]
    public void EachOutletHasItsCheckerAmongTheServices()
    {
        var project = Packages.Consumer("Injected");
        var outcome = Packages.Workshop.DotNet("run", "--no-restore", "--project", project, $"-p:KazRuMtQaVersion={Packages.Version}");
        Assert.That(outcome.Output, Does.StartWith("news: Refuse: Not published:").And.Contain("untranslated Russian"));
        Assert.That(outcome.Output, Does.Match("(?m)^sport: (Allow|Warn):"));
    }
}
