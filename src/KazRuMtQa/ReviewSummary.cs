namespace KazRuMtQa;

/// <summary>What a language model was asked about an article as a second reader, what it cost, and what became of its answers.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Prompt">Name and version of the prompt.</param>
public sealed record ReviewSummary(string Model, string Prompt)
{
    /// <summary>Parts of the article that the model was to read.</summary>
    public int Windows { get; init; }

    /// <summary>Parts for which a usable answer came back.</summary>
    public int WindowsRead { get; init; }

    /// <summary>Calls to the model, including follow-up questions and retries.</summary>
    public int Calls { get; init; }

    /// <summary>Answers taken from the cache, which cost nothing.</summary>
    public int Cached { get; init; }

    /// <summary>Tokens sent, as the model counts them; an estimate if it does not report them.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens of the answers.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Whether the numbers of tokens are estimates, at least in part.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Findings that passed all checks.</summary>
    public int Kept { get; init; }

    /// <summary>How many findings were rejected, by the name of the check that they failed.</summary>
    public IReadOnlyDictionary<string, int> Dropped { get; init; } = new Dictionary<string, int>();

    /// <summary>How many answers could not be used, by what was wrong with them.</summary>
    public IReadOnlyDictionary<string, int> Faults { get; init; } = new Dictionary<string, int>();
}
