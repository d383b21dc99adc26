using System.Globalization;
using BenchmarkDotNet.Running;
using KazRuMtQa.Benchmarks;

switch (args)
{
    case ["archive", ..]: return ArchiveBenchmark.Run(args[1..]);
    case ["check", var archive]: return PureCheck.Run(archive);
    case ["source", var articles, var depth, var passes]:
        return SourceCost.Run(articles, Enum.Parse<KazRuMtQa.Depth>(depth, ignoreCase: true), int.Parse(passes, CultureInfo.InvariantCulture));
    case ["peers", var news, var peers]: return PeerBenchmark.Run(news, peers);
    case ["warm", var news, var articles, var depth, var passes]:
        return PeerBenchmark.Warm(news, int.Parse(articles, CultureInfo.InvariantCulture), Enum.Parse<KazRuMtQa.Depth>(depth, ignoreCase: true),
            int.Parse(passes, CultureInfo.InvariantCulture));
    case ["cancel", var kind]: return Obedience.Run(kind);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkText).Assembly).Run(args);
        return 0;
}
