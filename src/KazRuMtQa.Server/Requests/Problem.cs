using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Requests;

/// <summary>Why a request cannot be answered, for its sender: a status, what is wrong in a few words, and one sentence about this case.</summary>
internal sealed class Problem(int status, string title, string detail) : Exception(detail)
{
    public int Status => status;

    public string Title => title;

    /// <summary>Seconds after which to try again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether the time of a check was up; LanguageTool has a status of its own for that.</summary>
    public bool IsTimeout { get; init; }

    /// <summary>The status in LanguageTool's protocol: 500 when the time is up, and 403 without a key.</summary>
    public int LanguageToolStatus => IsTimeout ? StatusCodes.Status500InternalServerError
        : status switch
        {
            StatusCodes.Status401Unauthorized => StatusCodes.Status403Forbidden,
            StatusCodes.Status415UnsupportedMediaType => StatusCodes.Status400BadRequest,
            _ => status,
        };
}
