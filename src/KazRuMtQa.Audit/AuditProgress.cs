using System.Globalization;
using KazRuMtQa.Audit.Results;

namespace KazRuMtQa.Audit;

/// <summary>How far an audit is: articles, speed, findings, time left.</summary>
internal sealed class AuditProgress : IDisposable
{
    private readonly Counts counts;
    private readonly StepPlanner planner;
    private readonly System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
    private readonly CancellationTokenSource stop = new();
    private readonly Task<long> total;
    private readonly IDisposable shown;

    public AuditProgress(Counts counts, StepPlanner planner, Readers.SourceWalk walk, IAuditHost host)
    {
        (this.counts, this.planner) = (counts, planner);
        // Sizes are summed while the work goes on: an archive of millions of files would keep everybody waiting.
        total = Task.Run(() => walk.Bytes(stop.Token));
        shown = host.ShowProgress(State);
    }

    public void Dispose()
    {
        shown.Dispose();
        stop.Cancel();
    }

    private string State()
    {
        var seconds = Math.Max(0.001, clock.Elapsed.TotalSeconds);
        var unchanged = counts.Unchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({counts.Unchanged:N0} unchanged)");
        return string.Create(CultureInfo.InvariantCulture,
            $"{counts.Read:N0} articles{unchanged}, {counts.Read / seconds:N0}/s, {counts.Characters / seconds / 1e6:0.0} MB/s of text, {counts.Findings:N0} findings, {counts.Failed:N0} failed{Left(seconds)}; now {planner.Current}");
    }

    private string Left(double seconds)
    {
        // What was passed over took no time, so that it says nothing of the speed.
        if (!total.IsCompletedSuccessfully || counts.Bytes == 0 || total.Result <= 0) return "";
        var left = TimeSpan.FromSeconds(Math.Max(0, seconds * (total.Result - counts.BytesPassedOver - counts.Bytes) / counts.Bytes));
        return left.TotalHours >= 1
            ? $", {(int)left.TotalHours} h {left.Minutes} min left"
            : left.TotalMinutes >= 1
            ? $", {(int)left.TotalMinutes} min left"
            : $", {(int)left.TotalSeconds} s left";
    }
}
