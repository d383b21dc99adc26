using System.Diagnostics;
using System.Security;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Tests;

/// <summary>The packages as their users get them: the tool is installed and run, the library is used by a project that knows nothing else.</summary>
[Category("Package")]
public sealed class PackageTests : IDisposable
{
    private const string Program = """
        using KazRuMtQa;
        using KazRuMtQa.Scoring;

        var checker = new MtChecker();
        var report = checker.Check("The minister came home late , he said. Президент подписал закон о введении ответственности. He left.");
        foreach (var finding in report.Findings) Console.WriteLine($"{finding.Span.Start} {finding.Rule.Id} {string.Join(" | ", finding.Suggestions)}");
        if (report.Verdict == Verdict.Block) Console.WriteLine("to be kept back");
        """;

    private static readonly string Configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private readonly string folder = Directory.CreateTempSubdirectory("kazrumtqa-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OneTimeSetUp]
    public void Pack()
    {
        foreach (var project in new[] { "KazRuMtQa", "KazRuMtQa.Runner" })
            DotNet("pack", Repository.File("src", project), "--no-build", "-c", Configuration, "-o", At("packages"));
    }

    [Test]
    public void TheToolIsInstalledAndRuns()
    {
        DotNet("tool", "install", "KazRuMtQa.Runner", "--tool-path", At("tools"), "--source", At("packages"));
        File.WriteAllText(At("article.txt"), "The minister came home late , he said. Президент подписал закон о введении ответственности. He left.\n");
        var output = Run(At("tools/kazrumtqa"), "check", "article.txt", "--fail-on", "never");
        Assert.That(output, Does.Contain("punctuation/space-before-mark").And.Contain("Russian"));
    }

    [Test]
    public void TheLibraryWorksInAProjectThatReferencesItAlone()
    {
        Assert.That(File.Exists(At($"packages/KazRuMtQa.{ToolVersion.Current}.snupkg")), "no symbols");
        Directory.CreateDirectory(At("user"));
        File.WriteAllText(At("user/Program.cs"), Program);
        File.WriteAllText(At("user/nuget.config"), $"<configuration><packageSources><clear /><add key=\"local\" value=\"{SecurityElement.Escape(At("packages"))}\" /></packageSources></configuration>");
        // Its own packages folder keeps this build out of the user's; what the library depends on was restored with the library.
        File.WriteAllText(At("user/user.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{SecurityElement.Escape(At("restored"))}</RestorePackagesPath>
                <RestoreFallbackFolders>{SecurityElement.Escape(GlobalPackages())}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="KazRuMtQa" Version="{ToolVersion.Current}" /></ItemGroup>
            </Project>
            """);
        Assert.That(DotNet("run", "--project", At("user")), Does.Contain("27 punctuation/space-before-mark ,").And.Contain("untranslated/foreign-script-run").And.Contain("to be kept back"));
    }

    private static string GlobalPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string At(string name) => Path.Combine(folder, name);

    private string DotNet(params string[] arguments) => Run("dotnet", arguments);

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What "dotnet test" sets for its own build must not reach another.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{output}\n{error.Result}");
        return output;
    }
}
