using KazRuMtQa.Review;

namespace KazRuMtQa.Server;

/// <summary>The second reader of a server: asked only where a request says so.</summary>
/// <param name="Reader">Reads with a checker of the same house.</param>
/// <param name="Model">The name of the model.</param>
/// <param name="Place">Where articles are sent, for people; no key is in it.</param>
public sealed record ServerReview(SecondReader Reader, string Model, string Place)
{
    /// <summary>Whether the model is on this machine.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The most calls for one article.</summary>
    public int MostCalls { get; init; } = 20;

    /// <summary>The most tokens for one article, sent and answered.</summary>
    public long MostTokens { get; init; } = 200_000;

    /// <summary>How many articles are read at once.</summary>
    public int ReadingsAtOnce { get; init; } = 2;

    /// <summary>How many may wait for their turn.</summary>
    public int LongestQueue { get; init; } = 10;
}
