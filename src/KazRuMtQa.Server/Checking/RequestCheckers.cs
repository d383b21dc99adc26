using KazRuMtQa.Server.Api;

namespace KazRuMtQa.Server.Checking;

/// <summary>The checker for what a request asks; the two that nearly all ask for are made once.</summary>
internal sealed class RequestCheckers(MtChecker standard, ServerOptions options)
{
    private readonly MtChecker strict = new(options.Checking.Strict());

    /// <param name="isStrict">Whether to show every finding.</param>
    /// <param name="dismissed">Baseline keys of findings that the sender has dismissed, besides those of the house.</param>
    public MtChecker For(bool isStrict, IReadOnlyCollection<string> dismissed)
    {
        if (dismissed.Count == 0) return isStrict ? strict : standard;
        return With(house => house with { Baseline = new Baseline(house.Baseline.Keys.Concat(dismissed)) }, isStrict);
    }

    public MtChecker With(Func<CheckOptions, CheckOptions> change, bool isStrict) => new(change(isStrict ? options.Checking.Strict() : options.Checking));
}
