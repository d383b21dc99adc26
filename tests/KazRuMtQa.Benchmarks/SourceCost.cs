using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Benchmarks;

/// <summary>What it costs to compare articles with their sources: the same articles with and without, in turns, in one process.</summary>
internal static class SourceCost
{
    private const int WarmingPasses = 3;

    /// <summary>Prints the processor time of each pass and the ratio of the quickest: passes that others disturbed are left out.</summary>
    /// <param name="archive">Articles with <c>source</c>, one JSON object a line.</param>
    /// <param name="depth">How deep to read.</param>
    /// <param name="passes">How often each is measured.</param>
    public static int Run(string archive, Depth depth, int passes)
    {
        var with = File.ReadLines(archive).Select(line => JsonArticle.Of(JsonArticle.Parse(line, "line"))).ToArray();
        var without = Array.ConvertAll(with, article => article with { Source = null, SourceLanguage = null });
        var checker = new MtChecker(CheckOptions.Default with { Depth = depth });
        var least = (With: double.MaxValue, Without: double.MaxValue);
        for (var pass = -WarmingPasses; pass < passes; pass++)
        {
            var seconds = (With: Seconds(checker, with), Without: Seconds(checker, without));
            if (pass < 0) continue;
            least = (Math.Min(least.With, seconds.With), Math.Min(least.Without, seconds.Without));
            Write($"{seconds.With:0.00} s with, {seconds.Without:0.00} s without: {seconds.With / seconds.Without:0.00} times");
        }

        Write($"{with.Length} articles, the quickest of {passes} passes: {least.With / least.Without:0.00} times");
        return 0;
    }

    private static double Seconds(MtChecker checker, Article[] articles)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var article in articles) checker.Check(article);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
