using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Prompting;

namespace KazRuMtQa.Review.Clients;

/// <summary>Counts what reading one article cost and what became of the answers.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> dropped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> faults = new(StringComparer.Ordinal);
    private int read;
    private int calls;
    private int cached;
    private long input;
    private long output;
    private bool isEstimate;

    public void Add(RawAnswer raw, Answer answer)
    {
        AddSecond(raw, answer.Fault);
        if (answer.Fault is null) read++;
        for (var i = 0; i < answer.Malformed; i++) Add(Drop.Malformed);
    }

    /// <summary>An answer about a single finding: it reads no part of the article.</summary>
    public void AddSecond(RawAnswer raw, AnswerFault? fault)
    {
        (calls, input, output) = (calls + raw.Calls, input + raw.InputTokens, output + raw.OutputTokens);
        if (raw.IsCached) cached++;
        isEstimate |= raw.IsEstimate;
        if (fault is { } named) faults[Names.Of(named)] = faults.GetValueOrDefault(Names.Of(named)) + 1;
    }

    public void Add(Drop drop) => dropped[Names.Of(drop)] = dropped.GetValueOrDefault(Names.Of(drop)) + 1;

    public ReviewSummary Summary(string model, int windows, int kept) => new(model, Prompt.SecondReader.Id)
    {
        Windows = windows,
        WindowsRead = read,
        Calls = calls,
        Cached = cached,
        InputTokens = input,
        OutputTokens = output,
        IsEstimate = isEstimate,
        Kept = kept,
        Dropped = dropped,
        Faults = faults,
    };
}
