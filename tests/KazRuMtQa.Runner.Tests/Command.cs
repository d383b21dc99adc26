using System.Diagnostics;
using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Runner.Tests;

/// <summary>What one run of the command gave.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code is 2 and one line says what was wrong: no stack trace, no second line.</summary>
    public void MustFailWith(string message)
    {
        Assert.That(Error, Does.Match($"^kazrumtqa: [^\n]*\n$").And.Contains(message));
        Assert.That(ExitCode, Is.EqualTo(2), Error);
    }
}

/// <summary>
/// The built command in a folder of its own that is deleted afterwards. What is about the process itself (signals, shells, pipes, several at once)
/// starts one; all else is run in this process, which need not load the models again.
/// </summary>
/// <param name="program">The assembly of the command; the test project builds it beside itself.</param>
internal sealed class Command(string program = Command.Runner) : IDisposable
{
    private const string Runner = "KazRuMtQa.Runner";

    /// <summary>Ends what hangs; no test is about how long the command takes.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The current folder and the console belong to the process: one run at a time.</summary>
    private static readonly Lock OneRun = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("kazrumtqa-").FullName;

    public string Assembly => Path.Combine(AppContext.BaseDirectory, program + ".dll");

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return name;
    }

    public string Read(string name) => File.ReadAllText(At(name));

    public byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public Outcome Run(params string[] arguments) => RunWith([], arguments);

    /// <summary>Runs the command in this process, with the input and output that a shell would give it.</summary>
    public Outcome RunWith(byte[] input, params string[] arguments)
    {
        var running = Task.Factory.StartNew(() => RunHere(input, arguments), TaskCreationOptions.LongRunning);
        if (!running.Wait(LongestRun)) Assert.Fail($"{program} {string.Join(' ', arguments)} did not end.");
        return running.Result;
    }

    /// <summary>Starts the command as a user does, and waits for its end.</summary>
    public Outcome RunOutside(byte[] input, params string[] arguments) => Run("dotnet", input, [Assembly, .. arguments]);

    /// <summary>A line for the shell, in which <c>$K</c> is the command.</summary>
    public Outcome Shell(string line)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There is no POSIX shell.");
        return Run("bash", [], ["-c", line]);
    }

    /// <summary>Starts without waiting, for tests that talk to the command or interrupt it.</summary>
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["K"] = $"dotnet {Assembly}";
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Outcome RunHere(byte[] input, string[] arguments)
    {
        lock (OneRun)
        {
            using var output = new StandardOutput();
            using var error = new StandardOutput();
            var (folder, consoleOutput, consoleError) = (Directory.GetCurrentDirectory(), Console.Out, Console.Error);
            try
            {
                Directory.SetCurrentDirectory(Folder);
                Environment.SetEnvironmentVariable("NO_COLOR", "1");
                Console.SetOut(output.Writer);
                Console.SetError(error.Writer);
                StandardStreams.Use(new MemoryStream(input), output);
                var exitCode = (int)System.Reflection.Assembly.Load(program).EntryPoint!.Invoke(null, [arguments])!;
                return new Outcome(exitCode, output.Text, error.Text);
            }
            finally
            {
                Console.SetOut(consoleOutput);
                Console.SetError(consoleError);
                Directory.SetCurrentDirectory(folder);
            }
        }
    }

    private Outcome Run(string program, byte[] input, string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading: what it said tells why.
        }

        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"kazrumtqa {string.Join(' ', arguments)} did not end.");
        }

        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>What is written stays when the stream is closed, and more may follow.</summary>
    private sealed class StandardOutput : MemoryStream
    {
        public StandardOutput() => Writer = new StreamWriter(this, Utf8) { AutoFlush = true };

        public StreamWriter Writer { get; }

        public string Text => Utf8.GetString(ToArray());

        public override void Close()
        {
        }
    }
}
