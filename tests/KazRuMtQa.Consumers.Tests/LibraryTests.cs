using System.Runtime.InteropServices;

namespace KazRuMtQa.Consumers.Tests;

/// <summary>The library in a program that knows nothing but its package, published in all the ways that programs are.</summary>
[Category("Package")]
public sealed class LibraryTests
{
    private static readonly string[] FrameworkDependent = ["-p:PublishAot=false", "--self-contained", "false"];

    private static string machine = "";
    private static string project = "";
    private static string published = "";
    private static string expected = "";
    private static Task<string> native = Task.FromResult("");

    private static Workshop Workshop => Packages.Workshop;

    private static string Articles => Repository.File("seeds", "articles");

    [OneTimeSetUp]
    public void Publish()
    {
        machine = RuntimeInformation.RuntimeIdentifier;
        project = Packages.Consumer("Library", $"-p:Machine={machine}");
        // The longest of all: it goes on beside the others.
        native = Task.Run(() => Publish("native"));
        published = Publish("plain", FrameworkDependent);
        expected = Reports(Program(published)).Output;
    }

    /// <summary>The folder goes when all tests are done: nothing may be at work in it.</summary>
    [OneTimeTearDown]
    public async Task WaitForTheCompiler()
    {
        await native;
        native.Dispose();
    }

    [Test]
    public void ReportsFindings()
    {
        Assert.That(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(Directory.GetFiles(Articles).Length));
        Assert.That(expected, Does.Contain("\"fragment/collapsed-list\"").And.Contain("\"untranslated/foreign-script-run\""));
        Assert.That(expected, Does.Contain("\"wordsAndRules\""));
        Assert.That(expected, Does.Contain("\"language\":\"kk\"").And.Contain("\"language\":\"ru\"").And.Not.Contain("\"und\""));
        Assert.That(expected, Does.Not.Contain("missingModels"));
    }

    [Test]
    public void BringsNothingThatAProgramDoesNotNeed()
    {
        var files = Directory.GetFiles(published, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(published, file)).ToArray();
        Assert.That(files, Has.None.Match("^(runtimes|Lingua|Microsoft[.]ML)"));
        Assert.That(files.Where(file => Path.GetExtension(file) == ".pdb" && !file.StartsWith("Consumer", StringComparison.Ordinal)), Is.Empty);
        Assert.That(files.Where(file => Path.GetDirectoryName(file) == "models").Select(Path.GetFileName), Is.EquivalentTo(Packages.Models));
    }

    [Test]
    public void WorksFromAFolderWithSpacesThatNobodyMayWriteTo()
    {
        var folder = Workshop.At("read only folder");
        Copy(published, folder);
        if (!OperatingSystem.IsWindows()) ForbidWriting(folder);
        try
        {
            Assert.That(Workshop.RunWithoutRights(Program(folder), Articles).Succeeded().Output, Is.EqualTo(expected));
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) AllowWriting(folder);
        }
    }

    [TestCase("tr-TR")]
    [TestCase("ru-RU")]
    [TestCase("kk-KZ")]
    public void SaysTheSameInEveryCulture(string culture)
    {
        var outcome = Reports(Program(published), ("LC_ALL", $"{culture.Replace('-', '_')}.UTF-8"));
        Assert.That(outcome.Error.Trim(), Is.EqualTo(culture));
        Assert.That(outcome.Output, Is.EqualTo(expected));
    }

    [Test]
    public void SaysWhichModelsAreMissing()
    {
        var folder = Workshop.At("without models");
        Copy(published, folder);
        Directory.Delete(Path.Combine(folder, "models"), recursive: true);
        var reports = Reports(Program(folder)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(reports, Is.Not.Empty.And.All.Contain("\"missingModels\":[\"").And.All.Contain("\"tagger.bin\""));
    }

    [Test]
    public void WorksAsASingleFile()
    {
        var folder = Publish("single file", [.. FrameworkDependent, "-p:PublishSingleFile=true"]);
        Assert.That(Directory.GetFiles(folder, "*.dll"), Is.Empty);
        Assert.That(Reports(Program(folder)).Output, Is.EqualTo(expected));
    }

    [Test]
    public void WorksTrimmed()
    {
        var folder = Publish("trimmed", "-p:PublishAot=false", "-p:PublishTrimmed=true", "--self-contained", "true");
        Assert.That(Reports(Program(folder)).Output, Is.EqualTo(expected));
    }

    [Test]
    public async Task WorksCompiledAheadOfTime()
    {
        var folder = await native;
        Assert.That(Directory.GetFiles(folder, "*.dll"), Is.Empty);
        Assert.That(Reports(Program(folder)).Output, Is.EqualTo(expected));
    }

    private static string Publish(string name, params string[] options)
    {
        var (folder, place) = (Workshop.At(name), name.Replace(' ', '-'));
        Workshop.DotNet(
        [
            "publish", project, "--no-restore", "-c", "Release", "-r", machine, "-o", folder,
            $"-p:KazRuMtQaVersion={Packages.Version}", $"-p:Machine={machine}", $"-p:IntermediateOutputPath=obj/{place}/",
            $"-p:OutputPath=bin/{place}/", .. options,
        ]);
        return folder;
    }

    private static Outcome Reports(string program, params (string Name, string Value)[] environment) =>
        Workshop.Run(program, environment, Articles).Succeeded();

    private static string Program(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void ForbidWriting(string folder)
    {
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, Read | Enter);
        foreach (var inner in FoldersOf(folder)) File.SetUnixFileMode(inner, Read | Enter);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void AllowWriting(string folder)
    {
        foreach (var inner in FoldersOf(folder)) File.SetUnixFileMode(inner, File.GetUnixFileMode(inner) | UnixFileMode.UserWrite);
    }

    private static IEnumerable<string> FoldersOf(string folder) => Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Append(folder);
}
