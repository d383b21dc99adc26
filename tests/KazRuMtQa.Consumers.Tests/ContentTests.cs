using System.IO.Compression;
using System.Text.RegularExpressions;

namespace KazRuMtQa.Consumers.Tests;

/// <summary>What stands in the packages themselves.</summary>
[Category("Package")]
public sealed partial class ContentTests
{
    private static readonly string[] Ids =
    [
        "KazRuMtQa", "KazRuMtQa.Extensions.DependencyInjection", "KazRuMtQa.Files", "KazRuMtQa.Review", "KazRuMtQa.Runner",
        $"KazRuMtQa.Runner.{Packages.Machine}", "KazRuMtQa.Server",
    ];

    [Test]
    public void TheseArePacked() =>
        Assert.That(
            Directory.GetFiles(Packages.Feed, "*.nupkg").Select(Path.GetFileName),
            Is.EquivalentTo(Ids.Select(id => $"{id}.{Packages.Version}.nupkg")));

    [TestCaseSource(nameof(Ids))]
    public void LinksOfTheReadmeAreWhole(string id)
    {
        using var package = Packages.Open(id);
        var links = Link().Matches(Text(package, "README.md")).Select(link => link.Groups[1].Value);
        Assert.That(links.Where(link => !Uri.TryCreate(link, UriKind.Absolute, out _)), Is.Empty, "a package page has no files beside it");
    }

    [TestCaseSource(nameof(Ids))]
    public void EveryPackageItBringsIsInTheNotices(string id)
    {
        using var package = Packages.Open(id);
        var notices = Text(package, "THIRD-PARTY-NOTICES.txt");
        var deps = package.Entries.SingleOrDefault(entry => entry.Name.EndsWith(".deps.json", StringComparison.Ordinal));
        var brought = Dependency().Matches(Text(package, $"{id}.nuspec")).Select(match => match.Groups[1].Value)
            .Concat(deps is null ? [] : Bundled().Matches(Text(package, deps.FullName)).Select(match => match.Groups[1].Value));
        Assert.That(brought.Distinct().Where(name => !IsOurs(name) && !Regex.IsMatch(notices, $"^{Regex.Escape(name)} ", RegexOptions.Multiline)),
            Is.Empty);
    }

    [Test]
    public void TheLibraryHoldsItsModelsOnceAndItsSchema()
    {
        using var package = Packages.Open("KazRuMtQa");
        var names = package.Entries.Select(entry => entry.FullName).ToArray();
        Assert.That(names, Does.Contain("schema/report.schema.json").And.Contain("buildTransitive/KazRuMtQa.targets"));
        Assert.That(names.Where(name => name.EndsWith(".bin", StringComparison.Ordinal)),
            Is.EquivalentTo(Packages.Models.Select(file => $"buildTransitive/models/{file}")));
        Assert.That(File.Exists(Path.Combine(Packages.Feed, $"KazRuMtQa.{Packages.Version}.snupkg")), "no symbols");
    }

    [Test]
    public void TheLibraryDependsOnNoTrainingAndNoGenerator()
    {
        using var package = Packages.Open("KazRuMtQa");
        var dependencies = Dependency().Matches(Text(package, "KazRuMtQa.nuspec")).Select(match => match.Groups[1].Value).ToArray();
        Assert.That(dependencies, Is.Not.Empty);
        Assert.That(dependencies, Has.None.Match("^Microsoft[.]ML|Lingua|Generators|MinVer"));
    }

    /// <summary>Whoever adds to a package sees what its users download. The ceilings are a little over what there is.</summary>
    [TestCase("KazRuMtQa", 28_000_000)]
    [TestCase("KazRuMtQa.Extensions.DependencyInjection", 100_000)]
    [TestCase("KazRuMtQa.Files", 150_000)]
    [TestCase("KazRuMtQa.Review", 150_000)]
    [TestCase("KazRuMtQa.Server", 300_000)]
    public void APackageDoesNotGrow(string id, long mostBytes)
    {
        var bytes = new FileInfo(Path.Combine(Packages.Feed, $"{id}.{Packages.Version}.nupkg")).Length;
        TestContext.Out.WriteLine($"{bytes:N0} bytes");
        Assert.That(bytes, Is.LessThan(mostBytes));
    }

    /// <summary>Our own, and those of .NET itself.</summary>
    private static bool IsOurs(string name) =>
        name.StartsWith("KazRuMtQa", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<dependency id=\"([^\"]+)\"")]
    private static partial Regex Dependency();

    // A dot begins the framework of a package for one kind of machine.
    [GeneratedRegex("^    \"([^\"/.][^\"/]*)/[^\"]+\": \\{", RegexOptions.Multiline)]
    private static partial Regex Bundled();
}
