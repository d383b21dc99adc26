using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using KazRuMtQa.Audit;

namespace KazRuMtQa.Benchmarks;

/// <summary>Adds how many megabytes of text (UTF-8) are read in a second, by the median.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ThroughputColumnAttribute() : ColumnConfigBaseAttribute(new Throughput())
{
    private sealed class Throughput : IColumn
    {
        public string Id => nameof(Throughput);

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Megabytes of text (UTF-8) a second, by the median";

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            if (summary[benchmarkCase]?.ResultStatistics is not { } statistics) return "";
            var text = (string)benchmarkCase.Parameters[nameof(CheckBenchmarks.Text)];
            double bytes = BenchmarkText.Of(text).Sum(System.Text.Encoding.UTF8.GetByteCount);
            return (bytes / statistics.Median * 1e3).ToString("0.00", CultureInfo.InvariantCulture);
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
