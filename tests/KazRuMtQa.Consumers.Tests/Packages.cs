using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security;

namespace KazRuMtQa.Consumers.Tests;

/// <summary>
/// The packages, made once for all tests with a version of their own, so that no package of an earlier run is taken for them; and a folder
/// feed that stands beside the package sources of the machine.
/// </summary>
[SetUpFixture]
public sealed class Packages
{
    /// <summary>Packed is what was built with the tests.</summary>
    public static readonly string Configuration = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Release")
        ? "Release"
        : "Debug";

    public static string Version { get; } = $"0.1.0-consumers.{DateTime.UtcNow.Ticks}";

    /// <summary>The kind of this machine, such as linux-x64.</summary>
    public static string Machine => RuntimeInformation.RuntimeIdentifier;

    internal static Workshop Workshop { get; } = new();

    /// <summary>File names of the models of the repository, which consumers are to get.</summary>
    public static IEnumerable<string> Models => Directory.GetFiles(Repository.File("models"), "*.bin").Select(file => Path.GetFileName(file));

    public static string Feed => Workshop.At("feed");

    [OneTimeSetUp]
    public void Pack()
    {
        var solution = Repository.File("KazRuMtQa.sln");
        // The command is two packages: one that chooses by the kind of machine, and the one for this machine.
        string[] common = ["-c", Configuration, "-o", Feed, $"-p:MinVerVersionOverride={Version}", $"-p:ToolRids={Machine}"];
        Workshop.DotNet(["pack", solution, "--no-build", .. common]);
        // Compiled anew for the machine is the command alone: its libraries, and what analyzers say of the code, are of the build of the tests.
        string[] alone = ["-r", Machine, "-p:RunAnalyzers=false", "-p:BuildProjectReferences=false"];
        Workshop.DotNet(["pack", Repository.File("src", "KazRuMtQa.Runner"), .. alone, .. common]);
        var source = $"<add key=\"consumers\" value=\"{SecurityElement.Escape(Feed)}\" />";
        File.WriteAllText(Workshop.At("nuget.config"), $"<configuration><packageSources>{source}</packageSources></configuration>");
    }

    /// <summary>Takes our packages out of the folder that all programs of the user share.</summary>
    [OneTimeTearDown]
    public void CleanUp()
    {
        var shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in Directory.EnumerateDirectories(shared, "kazrumtqa*"))
        {
            var folder = Path.Combine(package, Version);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        Workshop.Dispose();
    }

    /// <summary>Puts the program of a consumer into a folder of its own and restores it.</summary>
    public static string Consumer(string name, params string[] properties)
    {
        var folder = Workshop.At(name);
        Directory.CreateDirectory(folder);
        var project = Repository.File("tests", "KazRuMtQa.Consumers.Tests", "Projects", name);
        foreach (var file in Directory.GetFiles(project)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Workshop.DotNet(["restore", folder, $"-p:KazRuMtQaVersion={Version}", .. properties]);
        return folder;
    }

    public static ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));
}
