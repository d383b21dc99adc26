namespace KazRuMtQa.Server.Api;

/// <summary>Why a request cannot be answered, for its sender: a status, what is wrong in a few words, and one sentence about this case.</summary>
internal sealed class Problem(int status, string title, string detail) : Exception(detail)
{
    public int Status => status;

    public string Title => title;

    /// <summary>Seconds after which to try again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether the time of a check was up; LanguageTool has a status of its own for that.</summary>
    public bool IsTimeout { get; init; }
}
