using System.Diagnostics;
using System.Globalization;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// <c>cancel KIND</c>: how long a check goes on after its caller has given up, on texts of a million characters of each kind that
/// is hard to read (or of one), given up at places spread over the whole check.
/// In milliseconds of the processor: on a busy machine the clock tells of the others.
/// </summary>
internal static class Obedience
{
    private const int Length = 1_000_000;
    private const int Places = 40;

    private static readonly (string Name, ArticleFormat Format, string Part)[] Kinds =
    [
        ("news", ArticleFormat.Plain, "The ministry said on Friday that the harvest had fallen by 12 percent, and that prices would rise. "),
        ("brackets", ArticleFormat.Plain, "("), ("quotes", ArticleFormat.Plain, "\""), ("word", ArticleFormat.Plain, "a"),
        ("the", ArticleFormat.Plain, "the "),
        ("stops", ArticleFormat.Plain, ". "), ("lines", ArticleFormat.Plain, "A\n\n"), ("tags", ArticleFormat.Html, "<b>"),
        ("entities", ArticleFormat.Html, "&amp;"), ("links", ArticleFormat.Markdown, "[a]("), ("definitions", ArticleFormat.Markdown, "[a]: b\n"),
        ("emphasis", ArticleFormat.Markdown, "*a _b "), ("nested", ArticleFormat.Markdown, "> - "), ("fences", ArticleFormat.Markdown, "```\n"),
    ];

    public static int Run(string kind)
    {
        var checker = new MtChecker();
        checker.Check("The minister came home , he said.");
        foreach (var (name, format, part) in Kinds.Where(each => kind is "all" || each.Name == kind))
        {
            var article = new Article(string.Concat(Enumerable.Repeat(part, Length / part.Length))) { Format = format };
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8))) Stopped(checker, article, patience.Token);
            var (whole, used) = (clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
            var delays = Enumerable.Range(1, Places).Select(place => Delay(checker, article, whole * place / (Places + 1))).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-12} check {used.TotalMilliseconds,6:0} ms; "
                + $"obeyed after {delays[Places / 2]:0} ms in the middle, {delays[^1]:0} ms at most"));
        }

        return 0;
    }

    private static double Delay(MtChecker checker, Article article, TimeSpan after)
    {
        using var stop = new CancellationTokenSource();
        var checking = Task.Factory.StartNew(() => Stopped(checker, article, stop.Token), TaskCreationOptions.LongRunning);
        if (checking.Wait(after)) return 0;
        var given = Environment.CpuUsage.TotalTime;
        stop.Cancel();
        checking.Wait();
        return (Environment.CpuUsage.TotalTime - given).TotalMilliseconds;
    }

    private static void Stopped(MtChecker checker, Article article, CancellationToken cancellation)
    {
        try
        {
            checker.Check(article, new CheckScope { Depth = Depth.Fast }, cancellation);
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }
    }
}
