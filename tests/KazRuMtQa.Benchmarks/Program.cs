using BenchmarkDotNet.Running;
using KazRuMtQa.Benchmarks;

switch (args)
{
    case ["archive", ..]: return ArchiveBenchmark.Run(args[1..]);
    case ["check", var archive]: return PureCheck.Run(archive);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkText).Assembly).Run(args);
        return 0;
}
