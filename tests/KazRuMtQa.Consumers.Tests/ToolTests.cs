namespace KazRuMtQa.Consumers.Tests;

/// <summary>The command as <c>dotnet tool install</c> puts it on a machine.</summary>
[Category("Package")]
public sealed class ToolTests
{
    /// <summary>Of the command itself.</summary>
    private const long MostBytesOfFiles = 60_000_000;

    /// <summary>With the package, which the SDK keeps twice beside the files. The aim is 110 MB; the models alone take 72 of them.</summary>
    private const long MostBytes = 138_000_000;

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

    [Test]
    public void ItIsSmall()
    {
        var (files, packages) = (BytesOf(file => file.Extension != ".nupkg"), BytesOf(file => file.Extension == ".nupkg"));
        TestContext.Out.WriteLine($"{files:N0} bytes of files and {packages:N0} of packages are installed");
        Assert.That(files, Is.LessThan(MostBytesOfFiles));
        Assert.That(files + packages, Is.LessThan(MostBytes));
    }

    [Test]
    public void ItHoldsNothingThatOnlyTrainingNeeds()
    {
        var files = Files().Select(file => file.Name).ToArray();
        Assert.That(files, Does.Contain("KazRuMtQa.Runner.dll"));
        Assert.That(files, Has.None.Match("(?i)lightgbm|^Microsoft[.]ML|[.]pdb$"));
    }

    private static long BytesOf(Predicate<FileInfo> counts) => Files().Where(file => counts(file)).Sum(file => file.Length);

    private static FileInfo[] Files() => new DirectoryInfo(Folder).GetFiles("*", SearchOption.AllDirectories);
}
