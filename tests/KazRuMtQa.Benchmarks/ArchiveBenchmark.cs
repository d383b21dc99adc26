using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// <c>archive [WORDS [ARTICLES…]]</c>: audits of generated archives, as a user starts them, on one core and on two; a Markdown table of speed,
/// memory, size, what a second run costs when nothing has changed, and how the audit compares with the check alone. Needs taskset.
/// </summary>
internal static class ArchiveBenchmark
{
    private static readonly string Runner = Path.Combine(AppContext.BaseDirectory, "KazRuMtQa.Runner.dll");
    private static readonly string Self = typeof(ArchiveBenchmark).Assembly.Location;

    public static int Run(string[] arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var words = numbers.Length > 0 ? numbers[0] : 120;
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-archive-").FullName;
        try
        {
            Write($"| articles of {words} words | cores | seconds | articles/s | MB/s | processor s | peak memory | database | reading, checking, writing |\n|---|---|---|---|---|---|---|---|---|");
            foreach (var articles in numbers.Length > 1 ? numbers[1..] : [10_000, 200_000]) Measure(folder, articles, words);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, int articles, int words)
    {
        var archive = Path.Combine(folder, "archive.jsonl");
        GeneratedArchive.Write(archive, articles, words);
        var pure = PureSeconds(archive);
        var one = Audit(folder, archive, 1, articles);
        var two = Audit(folder, archive, 2, articles);
        var again =
            Start("taskset", "--cpu-list", "0-1", "dotnet", Runner, "audit", archive, "--out", Path.Combine(folder, "audit-2"), "--fail-on", "never");
        Write($"{articles:N0} articles: the check alone takes {pure:0.0} s of the processor, the audit on one core {one.Processor / pure:0.00} times as much; two cores are {one.Seconds / two.Seconds:0.00} times as fast as one; with nothing changed a run takes {again.Seconds:0.00} s.");
        foreach (var audit in Directory.GetDirectories(folder, "audit-*")) Directory.Delete(audit, recursive: true);
    }

    private static Finished Audit(string folder, string archive, int cores, int articles)
    {
        var output = Path.Combine(folder, $"audit-{cores}");
        var run = Start("taskset", "--cpu-list", $"0-{cores - 1}", "dotnet", Runner, "audit", archive, "--out", output, "--fail-on", "never");
        var seconds = (JObject)JObject.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")))["run"]!["seconds"]!;
        var sum = seconds.Properties().Sum(property => (double)property.Value);
        var bytes = (double)new FileInfo(archive).Length;
        var database = new FileInfo(Path.Combine(output, "audit.db")).Length;
        Write($"| {articles:N0} ({bytes / 1e6:0} MB) | {cores} | {run.Seconds:0.0} | {articles / run.Seconds:N0} | {bytes / 1e6 / run.Seconds:0.00} | {run.Processor:0.0} | {run.Memory / 1e6:0} MB | {(double)database / articles:N0} bytes an article | {Share("reading")}, {Share("checking")}, {Share("writing")} |");
        return run;

        string Share(string what) => string.Create(CultureInfo.InvariantCulture, $"{100 * (double)seconds[what]! / sum:0} %");
    }

    private static double PureSeconds(string archive) =>
        double.Parse(Start("taskset", "--cpu-list", "0", "dotnet", Self, "check", archive).Output.Split(' ')[0], CultureInfo.InvariantCulture);

    private static Finished Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As the command is configured: the check alone must not be optimised otherwise than the check of the audit.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (memory, processor) = (0L, 0.0);
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            // Of a process that has ended nothing is known any more.
            try
            {
                (memory, processor) = (Math.Max(memory, process.PeakWorkingSet64), Math.Max(processor, process.TotalProcessorTime.TotalSeconds));
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();

        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} gave {process.ExitCode}: {errors.Result}");
        return new Finished(output.Result, seconds, processor, memory);
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Finished(string Output, double Seconds, double Processor, long Memory);
}
