namespace KazRuMtQa.Review;

/// <summary>How a model is asked. Immutable.</summary>
/// <param name="Model">The name of the model: it stands in reports and keeps the answers of different models apart.</param>
public sealed record ReviewOptions(string Model)
{
    /// <summary>How long one answer may take.</summary>
    public TimeSpan LongestCall { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a question is asked again when the server is busy, fails or does not answer in time.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How long to wait before asking again; each time twice as long.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most tokens of one answer.</summary>
    public int LongestAnswer { get; init; } = 4000;

    /// <summary>Whether each finding that passes the checks is put to the model once more, "keep or drop".</summary>
    public bool AsksAgain { get; init; }

    /// <summary>Where answers are kept, so that the same question is not paid twice; null for nowhere.</summary>
    public IAnswerCache? Cache { get; init; }
}
