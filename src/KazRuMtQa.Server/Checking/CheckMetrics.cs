using System.Diagnostics;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using Prometheus;

namespace KazRuMtQa.Server.Checking;

/// <summary>What the server has done, for Prometheus. Counts only: no label contains anything of an article.</summary>
internal sealed class CheckMetrics
{
    private readonly Counter checks;
    private readonly Counter words;
    private readonly Counter findings;
    private readonly Counter unfinished;
    private readonly Histogram duration;
    private readonly Gauge waiting;
    private readonly Gauge running;

    public CheckMetrics()
    {
        var factory = Metrics.WithCustomRegistry(Registry);
        checks = factory.CreateCounter("kazrumtqa_checks_total", "Articles checked, by verdict.", "verdict");
        words = factory.CreateCounter("kazrumtqa_words_total", "Words checked.");
        findings = factory.CreateCounter("kazrumtqa_findings_total", "Findings reported, by rule.", "rule");
        unfinished =
            factory.CreateCounter("kazrumtqa_checks_unfinished_total", "Checks that gave no report: queue_full, too_slow, cancelled.", "reason");
        duration = factory.CreateHistogram("kazrumtqa_check_duration_seconds", "Time of a check, without waiting.",
            new HistogramConfiguration { Buckets = Histogram.ExponentialBuckets(0.0005, 2, 16) });
        waiting = factory.CreateGauge("kazrumtqa_checks_waiting", "Checks that wait for their turn.");
        running = factory.CreateGauge("kazrumtqa_checks_running", "Checks that are being made.");
        foreach (var verdict in Enum.GetNames<Verdict>()) checks.WithLabels(verdict.ToLowerInvariant()).Publish();
        foreach (var reason in new[] { "queue_full", "too_slow", "cancelled" }) unfinished.WithLabels(reason).Publish();
    }

    /// <summary>The server's own, so that two servers in one process do not add up.</summary>
    public CollectorRegistry Registry { get; } = Metrics.NewCustomRegistry();

    public void Done(Report report, long started)
    {
        duration.Observe(Stopwatch.GetElapsedTime(started).TotalSeconds);
        checks.WithLabels(report.Verdict.ToString().ToLowerInvariant()).Inc();
        words.Inc(report.WordCount);
        foreach (var (rule, count) in report.Findings.CountBy(finding => finding.Rule.Id)) findings.WithLabels(rule).Inc(count);
    }

    public void Unfinished(string reason) => unfinished.WithLabels(reason).Inc();

    public void Waiting(long count) => waiting.Set(count);

    /// <summary>A check is being made until the value is disposed of.</summary>
    public IDisposable Running() => running.TrackInProgress();
}
