using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// <c>peers NEWS FOLDER</c>: how fast the first article, the first hundreds and a process that is warm are,
/// at both depths, beside Harper and write-good, in one
/// run, as other work on a machine changes seconds but hardly ratios. NEWS is a JSON Lines file with a <c>text</c> in every line. The command is that
/// built beside this, or what KAZRUMTQA_COMMAND says. Needs bash, GNU time, and Node.js with <c>npm install</c> in FOLDER, which is Peers.
/// </summary>
internal static class PeerBenchmark
{
    private const int Many = 600;

    /// <summary>Of what is slow: it stands for as many as there is patience for.</summary>
    private const int Few = 20;

    private const int Passes = 4;

    private static readonly string Command =
        Environment.GetEnvironmentVariable("KAZRUMTQA_COMMAND") ?? $"dotnet {Path.Combine(AppContext.BaseDirectory, "KazRuMtQa.Runner.dll")}";

    private static readonly string Self = typeof(PeerBenchmark).Assembly.Location;

    /// <summary>What is compared: the column, how many articles it reads, how it reads them from the shell, and how in a warm process.</summary>
    private static readonly Contender[] Contenders =
    [
        new("fast", Many, "$K pipe --depth fast < $N", $"dotnet {Self} warm $N {Many} fast {Passes}"),
        new("full", Few, "$K pipe --depth full < $N", $"dotnet {Self} warm $N {Few} full {Passes}"),
        new("Harper", Few, "node $P harper $N 1000000 1", $"node $P harper $N {Few} {Passes}"),
        new("write-good", Many, "node $P write-good $N 1000000 1", $"node $P write-good $N {Many} {Passes}"),
    ];

    public static int Run(string news, string peers)
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-peers-").FullName;
        try
        {
            var lines = File.ReadLines(news).Take(Many).ToArray();
            Row("", contender => contender.Name);
            Console.WriteLine("|---|---|---|---|---|");
            var first = Rates("first article, from the shell", contender => [.. lines.Take(1)], contender => contender.FromShell, folder, peers);
            var many = Rates("first articles, from the shell", contender => [.. lines.Take(contender.Articles)],
                contender => contender.FromShell, folder, peers);
            var warm = Rates("warm", contender => [.. lines.Take(contender.Articles)], contender => contender.Warm, folder, peers);
            foreach (var (moment, rates) in ((string, double[])[])[("first article", first), ("first articles", many), ("warm", warm)])
                Row($"{moment}: times the speed of Harper", (_, column) => Number(rates[column] / rates[2]));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Checks articles as often as is said; a line for each pass, as those of the peers are.</summary>
    public static int Warm(string news, int articles, Depth depth, int passes)
    {
        var texts = File.ReadLines(news).Take(articles).Select(line => JsonArticle.Of(JsonArticle.Parse(line, news))).ToArray();
        var checker = new MtChecker();
        var scope = new CheckScope { Depth = depth };
        for (var pass = 0; pass < passes; pass++)
        {
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var findings = texts.Sum(article => checker.Check(article, scope).Findings.Count);
            var used = Environment.CpuUsage.TotalTime - processor;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{clock.Elapsed.TotalSeconds} {used.TotalSeconds} {texts.Sum(article => article.Text.Length)} {findings}"));
        }

        return 0;
    }

    /// <returns>Characters a second of the processor, for each contender.</returns>
    private static double[] Rates(string moment, Func<Contender, string[]> articles, Func<Contender, string> command, string folder, string peers)
    {
        var rates = new List<double>();
        var shown = new List<string>();
        foreach (var contender in Contenders)
        {
            var lines = articles(contender);
            var file = Path.Combine(folder, "news.jsonl");
            File.WriteAllLines(file, lines);
            var characters = lines.Sum(line => JsonArticle.Of(JsonArticle.Parse(line, file)).Text.Length);
            var (output, clock, processor, memory) = Time(command(contender), file, peers);
            if (command(contender) == contender.Warm)
            {
                // The last pass is the warm one.
                var numbers = output.Trim().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                (clock, processor) = (numbers[0], numbers[1]);
            }

            rates.Add(characters / processor);
            shown.Add($"{Number(clock)} s, {Number(processor)} s of the processor for {lines.Length}: "
                + $"{Number(characters / processor / 1e6)} MB/s; {memory / 1000} MB");
        }

        Row(moment, (_, column) => shown[column]);
        return [.. rates];
    }

    private static (string Output, double Clock, double Processor, long Memory) Time(string command, string news, string peers)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"/usr/bin/time -o {news}.time -f '%e %U %S %M' {command}"])
        { RedirectStandardOutput = true };
        foreach (var (name, value) in ((string, string)[])[("K", Command), ("N", news), ("P", Path.Combine(peers, "peers.mjs"))])
            start.Environment[name] = value;
        // As the command is configured: the check alone must not be optimised otherwise than the command.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1) throw new InvalidOperationException($"{command} gave {process.ExitCode}.");
        var figures = File.ReadAllLines($"{news}.time")[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (output, figures[0], figures[1] + figures[2], (long)figures[3]);
    }

    private static void Row(string name, Func<Contender, string> cell) => Row(name, (contender, _) => cell(contender));

    private static void Row(string name, Func<Contender, int, string> cell) =>
        Console.WriteLine($"| {name} | {string.Join(" | ", Contenders.Select(cell))} |");

    private static string Number(double number) => number.ToString(number < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private sealed record Contender(string Name, int Articles, string FromShell, string Warm);
}
