namespace KazRuMtQa.Review;

/// <summary>What a review will cost at most, before it is begun: repeated and second questions are not in it.</summary>
/// <param name="Calls">Answers to ask for; those that are known from before cost nothing.</param>
/// <param name="InputTokens">Tokens to send, estimated.</param>
/// <param name="OutputTokens">Tokens of the answers, estimated from what answers are usually like.</param>
public sealed record ReviewCost(int Calls, long InputTokens, long OutputTokens)
{
    /// <summary>Nothing.</summary>
    public static readonly ReviewCost None = new(0, 0, 0);

    /// <summary>The cost of both.</summary>
    public ReviewCost Plus(ReviewCost other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ReviewCost(Calls + other.Calls, InputTokens + other.InputTokens, OutputTokens + other.OutputTokens);
    }
}
