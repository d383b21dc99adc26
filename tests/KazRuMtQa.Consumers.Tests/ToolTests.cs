namespace KazRuMtQa.Consumers.Tests;

/// <summary>The command as <c>dotnet tool install</c> puts it on a machine.</summary>
[Category("Package")]
public sealed class ToolTests
{
    private const long MostBytes = 85_000_000;

    private static readonly string Folder = Packages.Workshop.At("tools");

    [OneTimeSetUp]
    public void Install() =>
        Packages.Workshop.DotNet(
            "tool", "install", "KazRuMtQa.Runner", "--tool-path", Folder, "--version", Packages.Version, "--add-source", Packages.Feed);

    [Test]
    public void ItRuns()
    {
        const string Article = "The minister came home late , he said. Президент подписал закон о введении ответственности. He left.\n";
        File.WriteAllText(Packages.Workshop.At("article.txt"), Article);
        var outcome = Packages.Workshop.Run(Path.Combine(Folder, "kazrumtqa"), [], "check", "article.txt", "--fail-on", "never").Succeeded();
        Assert.That(outcome.Output, Does.Contain("punctuation/space-before-mark").And.Contain("Russian"));
    }

    /// <summary>The command itself: the SDK keeps the package twice beside it, which no package can help.</summary>
    [Test]
    public void ItIsSmall()
    {
        var bytes = Files().Where(file => file.Extension != ".nupkg").Sum(file => file.Length);
        TestContext.Out.WriteLine($"{bytes:N0} bytes installed");
        Assert.That(bytes, Is.LessThan(MostBytes));
    }

    [Test]
    public void ItHoldsNothingThatOnlyTrainingNeeds()
    {
        var files = Files().Select(file => file.Name).ToArray();
        Assert.That(files, Does.Contain("KazRuMtQa.Runner.dll"));
        Assert.That(files, Has.None.Match("(?i)lightgbm|^Microsoft[.]ML|[.]pdb$"));
    }

    private static FileInfo[] Files() => new DirectoryInfo(Folder).GetFiles("*", SearchOption.AllDirectories);
}
