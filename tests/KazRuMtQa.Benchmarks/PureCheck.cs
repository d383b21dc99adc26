using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Benchmarks;

/// <summary>The articles of an archive through the checker and nothing else, on one thread: what an audit is compared with.</summary>
internal static class PureCheck
{
    /// <summary>Prints how many seconds of the processor it took, with nothing warmed up, as an audit starts too.</summary>
    public static int Run(string archive)
    {
        var articles = File.ReadLines(archive).Select(line => JsonArticle.Of(JsonArticle.Parse(line, "line"))).ToArray();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var checker = new MtChecker();
        var findings = 0L;
        foreach (var article in articles) findings += checker.Check(article).Findings.Count;
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} {findings}"));
        return 0;
    }
}
