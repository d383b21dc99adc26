using System.Diagnostics;

namespace KazRuMtQa.Tests;

/// <summary>
/// What the style sheet asks and no analyzer holds. Where the code does not keep it yet, the number of exceptions has a ceiling: it only falls.
/// Whoever mends some lowers it.
/// </summary>
public sealed class StyleTests
{
    private const int LongestLine = 150;
    private const int LongestSubject = 72;

    /// <summary>Of the commits made before there was a rule.</summary>
    private const int LongSubjects = 119;

    /// <summary>What is longer is cut into the habit and its grammar.</summary>
    private const int LongestRule = 100;

    private static readonly Dictionary<string, int> LongLines = new(StringComparer.Ordinal)
    {
        ["src"] = 159,
        ["tests"] = 53,
    };

    [Test]
    public void LinesAreNotLong([Values("src", "tests")] string folder)
    {
        var files = Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
        var longLines = files.SelectMany(file =>
            File.ReadLines(file).Index().Where(line => line.Item.Length > LongestLine)
                .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line.Index + 1})")).ToArray();
        Assert.That(longLines, Has.Length.LessThanOrEqualTo(LongLines[folder]), "break the lines you write; the ceiling only falls");
    }

    [Test]
    public void FilesOfRulesAreShort()
    {
        var longFiles = Directory.EnumerateFiles(Repository.File(Path.Combine("src", "KazRuMtQa", "Rules")), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Count() > LongestRule).Select(Path.GetFileName)
            // What every rule can say of itself, most of it docstrings.
            .Except(["Rule.cs"]);
        Assert.That(longFiles, Is.Empty);
    }

    [Test]
    public void SubjectsOfCommitsAreNotLong()
    {
        if (!Path.Exists(Repository.File(".git"))) Assert.Ignore("There is no history here.");
        var subjects = Git("log", "--format=%s").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(subjects, Is.Not.Empty);
        Assert.That(subjects.Count(subject => subject.Length > LongestSubject), Is.LessThanOrEqualTo(LongSubjects),
            "the subject of a commit has at most 72 characters");
    }

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
