using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace KazRuMtQa.Runner.Tests;

/// <summary>What build servers, hooks and machines start, run as they run it, with the built command.</summary>
public sealed class WaysInTests : IDisposable
{
    private const string Damaged = "It came , he said.\nThe mayor praised the the school.\n";

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [OneTimeSetUp]
    public void WriteArticles()
    {
        Directory.CreateDirectory(command.At("news"));
        command.Write("news/damaged one.txt", Damaged);
        command.Write("clean.txt", "All is well.\n");
    }

    /// <summary>The script of the action, in bash, with the inputs as GitHub hands them over.</summary>
    [TestCase("news\nclean.txt", "minor", 1)]
    [TestCase("news/damaged one.txt", "critical", 0)]
    [TestCase("clean.txt", "minor", 0)]
    public void TheActionAnnotatesArticles(string files, string failOn, int exitCode)
    {
        var (start, steps) = Action();
        start.Environment["FILES"] = files;
        start.Environment["FAIL_ON"] = failOn;
        var outcome = Run(start, steps.Last());
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Error);
        if (files != "clean.txt") Assert.That(outcome.Output, Does.Match("::(warning|notice|error) file=news/damaged one.txt,line=1"));
        else Assert.That(outcome.Output, Does.Not.Contain("::"));
    }

    [Test]
    public void TheActionWritesAReportForUpload()
    {
        var (start, steps) = Action();
        (start.Environment["FORMAT"], start.Environment["OUTPUT"], start.Environment["FILES"]) = ("sarif", "out.sarif", "news");
        Assert.That(Run(start, steps.Last()).ExitCode, Is.Zero);
        Assert.That(command.Read("out.sarif"), Does.Contain("punctuation/space-before-mark"));
    }

    /// <summary>The inputs that the script reads are declared, and it builds what it then runs.</summary>
    [Test]
    public void TheActionBuildsWhatItRuns()
    {
        var (_, steps) = Action();
        Assert.That(steps, Has.Count.EqualTo(2));
        Assert.That(steps[0], Does.Contain("src/KazRuMtQa.Runner\"").And.Contain("-o \"$RUNNER_TEMP/kazrumtqa\""));
        Assert.That(Repository.File("src", "KazRuMtQa.Runner", "KazRuMtQa.Runner.csproj"), Does.Exist);
        Assert.That(steps[1], Does.Contain("$RUNNER_TEMP/kazrumtqa/KazRuMtQa.Runner.dll"));
    }

    /// <summary>As pre-commit runs it: the entry, then the names of the changed files.</summary>
    [Test]
    public void TheHookNamesWhatIsWrongLineByLine()
    {
        var hook = (YamlMappingNode)((YamlSequenceNode)Yaml(".pre-commit-hooks.yaml"))[0];
        var entry = $"{hook["entry"]}".Replace("kazrumtqa ", "$K ", StringComparison.Ordinal);
        var outcome = command.Shell($"{entry.Replace("major", "minor", StringComparison.Ordinal)} 'news/damaged one.txt' clean.txt");
        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Error);
        Assert.That(outcome.Output, Does.StartWith("news/damaged one.txt:1:8: "));
        Assert.That(command.Shell($"{entry} clean.txt").ExitCode, Is.Zero);
        string[] names = ["a.txt", "b/c.md", "d.html", "e.docx", "a.cs", "txt"];
        Assert.That(names.Where(name => Regex.IsMatch(name, $"{hook["files"]}")), Is.EqualTo(names[..4]));
    }

    /// <summary>pre-commit itself, where it is installed.</summary>
    [Test]
    public void PreCommitTakesTheHook()
    {
        if (command.Shell("command -v pre-commit").ExitCode != 0) Assert.Ignore("pre-commit is not installed.");
        var setUp = command.Shell($"""
            mkdir hooks house bin && cp '{Repository.File(".pre-commit-hooks.yaml")}' hooks/
            printf '#!/bin/sh\nexec %s "$@"\n' "$K" > bin/kazrumtqa && chmod +x bin/kazrumtqa
            git init -q hooks && git -C hooks add -A && git -C hooks -c user.name=n -c user.email=n@example.org commit -qm hooks
            git init -q house && cp 'news/damaged one.txt' clean.txt house/ && git -C house add -A
            """);
        Assert.That(setUp.ExitCode, Is.Zero, setUp.Error);
        var outcome = command.Shell("""
            cd house
            PATH="$PWD/../bin:$PATH" PRE_COMMIT_HOME="$PWD/../cache" pre-commit try-repo ../hooks kazrumtqa --all-files --verbose
            """);
        Assert.That(outcome.Output, Does.Contain("KazRuMtQa").And.Contain("damaged one.txt:1:8: "), outcome.Error);
    }

    /// <summary>The two lines of the help, in bash, as it calls them when somebody presses Tab.</summary>
    [TestCase("kazrumtqa che", "check")]
    [TestCase("kazrumtqa check --fail", "--fail-on")]
    [TestCase("kazrumtqa check --format ht", "html")]
    public void TheShellCompletes(string typed, string completed)
    {
        var help = command.Run("--help").Output.Split('\n').Select(line => line.Trim());
        var lines = help.SkipWhile(line => !line.StartsWith("Completion", StringComparison.Ordinal)).Skip(1).Take(2);
        command.Write("complete.sh", $$"""
            kazrumtqa() { local IFS=' '; $K "$@"; }
            {{string.Join('\n', lines)}}
            COMP_LINE='{{typed}}' COMP_POINT={{typed.Length}}
            _kazrumtqa
            echo "${COMPREPLY[@]}"
            """);
        var outcome = command.Shell("bash complete.sh");
        Assert.That(outcome.Output.Trim(), Is.EqualTo(completed), outcome.Error);
    }

    [Test]
    public void APortThatIsInUseIsSaidInOneLine()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        command.Run("serve", "--port", $"{port}").MustFailWith($"127.0.0.1:{port} is in use; name another with --port.");
    }

    [Test]
    public void TheUnitOfSystemdIsSound()
    {
        if (!File.Exists("/usr/bin/systemd-analyze")) Assert.Ignore("systemd-analyze is not installed.");
        var unit = File.ReadAllText(Repository.File("src", "KazRuMtQa.Runner", "Packaging", "kazrumtqa.service"));
        command.Write("kazrumtqa.service", unit.Replace("ExecStart=/opt/kazrumtqa/kazrumtqa", "ExecStart=/bin/true", StringComparison.Ordinal));
        var outcome = command.Shell("systemd-analyze verify ./kazrumtqa.service");
        Assert.That(outcome.Error + outcome.Output, Does.Not.Contain("kazrumtqa.service"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var serve = command.Run("serve", "--help").Output;
        var started = unit.Split('\n').Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Split(' ');
        foreach (var option in started.Where(word => word.StartsWith("--", StringComparison.Ordinal))) Assert.That(serve, Does.Contain(option));
    }

    /// <summary>No engine is needed to see that what it copies and starts is there.</summary>
    [Test]
    public void TheDockerfileNamesWhatIsThere()
    {
        var lines = File.ReadAllLines(Repository.File("Dockerfile"));
        Assert.That(lines, Has.Some.Contains("dotnet pack src/KazRuMtQa.Runner"));
        Assert.That(lines, Has.Some.EqualTo("ENTRYPOINT [\"/opt/kazrumtqa/kazrumtqa\"]"));
        Assert.That(lines, Has.Some.EqualTo("CMD [\"serve\", \"--listen\", \"0.0.0.0\"]"));
        Assert.That(command.Run("serve", "--help").Output, Does.Contain("--listen"));
        foreach (var left in File.ReadAllLines(Repository.File(".dockerignore")).Where(line => !line.Contains('*', StringComparison.Ordinal)))
            Assert.That(File.ReadAllText(Repository.File("src", "KazRuMtQa.Runner", "KazRuMtQa.Runner.csproj")), Does.Not.Contain($"../{left}/"));
    }

    private (ProcessStartInfo Start, List<string> Steps) Action()
    {
        var action = (YamlMappingNode)Yaml("action.yml");
        var start = new ProcessStartInfo("bash") { WorkingDirectory = command.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RUNNER_TEMP"] = command.At("temp");
        Directory.CreateDirectory(command.At("temp"));
        var built = command.At("temp/kazrumtqa");
        if (!Directory.Exists(built)) Directory.CreateSymbolicLink(built, Path.GetDirectoryName(command.Assembly)!);
        foreach (var input in (YamlMappingNode)action["inputs"]) start.Environment[VariableOf($"{input.Key}")] = $"{input.Value["default"]}";
        var steps = ((YamlSequenceNode)action["runs"]["steps"]).Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).ToArray();
        foreach (var variable in (YamlMappingNode)steps[^1]["env"])
        {
            var input = $"{variable.Value}".Replace("${{ inputs.", "", StringComparison.Ordinal).Replace(" }}", "", StringComparison.Ordinal);
            Assert.That($"{variable.Key}", Is.EqualTo(VariableOf(input)).And.AnyOf([.. start.Environment.Keys]));
        }

        return (start, [.. steps.Select(step => $"{step["run"]}")]);
    }

    private static string VariableOf(string input) => input.ToUpperInvariant().Replace('-', '_');

    /// <summary>GitHub runs a step of bash so.</summary>
    private static Outcome Run(ProcessStartInfo start, string script)
    {
        foreach (var argument in (string[])["--noprofile", "--norc", "-eo", "pipefail", "-c", script]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    private static YamlNode Yaml(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.File(name))));
        return yaml.Documents[0].RootNode;
    }
}
