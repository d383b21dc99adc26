using System.Diagnostics;

namespace KazRuMtQa.Consumers.Tests;

/// <summary>A folder outside the repository, and the programs that are run in it.</summary>
internal sealed class Workshop : IDisposable
{
    /// <summary>Of the user that consumers run as who may write nowhere.</summary>
    private const string Nobody = "65534";

    public Workshop()
    {
        // Whoever the programs run as may read here.
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(Root, System.IO.File.GetUnixFileMode(Root) | Everyone);
    }

    private static UnixFileMode Everyone => UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string Root { get; } = Directory.CreateTempSubdirectory("kazrumtqa-consumers-").FullName;

    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public Outcome DotNet(params string[] arguments) => Run("dotnet", [], arguments).Succeeded();

    /// <summary>Runs a program as a user who owns nothing, where the tests run as one who may write everywhere.</summary>
    public Outcome RunWithoutRights(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Run("setpriv", [("HOME", "/nonexistent")], ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", program, .. arguments])
        : Run(program, [], arguments);

    public Outcome Run(string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        // What "dotnet test" sets for its own build must not reach another.
        var inherited = start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var name in inherited) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome($"{program} {string.Join(' ', arguments)}", process.ExitCode, output, error.Result);
    }
}

/// <summary>What a program that was run has said.</summary>
internal sealed record Outcome(string Command, int ExitCode, string Output, string Error)
{
    public Outcome Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException($"{Command} ended with {ExitCode}\n{Output}\n{Error}");
}
