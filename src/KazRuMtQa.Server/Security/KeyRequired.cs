using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Security;

/// <summary>
/// Where the server has a key, calls of the API must carry it: <c>Authorization: Bearer …</c> or <c>X-Api-Key</c>. The page, the rules and
/// the health of the server are open. Clients of LanguageTool send theirs as a parameter, which is looked at there.
/// </summary>
internal sealed class KeyRequired(RequestDelegate next, ServerOptions options)
{
    /// <summary>Marks an endpoint.</summary>
    public static readonly object Here = new Mark();

    private readonly byte[]? expected = options.ApiKey is { } key ? Hash(key) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (expected is null || context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is null || Accepts(Given(context.Request))) return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw new Problem(StatusCodes.Status401Unauthorized, "A key is needed",
            "Send the server’s key as “Authorization: Bearer KEY” or as “X-Api-Key: KEY”.");
    }

    /// <summary>Whether a key given in another way is the right one.</summary>
    public static bool Accepts(ServerOptions options, string? given) =>
        options.ApiKey is not { } key || (given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(key)));

    public static string? Given(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization[7..].Trim() : request.Headers["X-Api-Key"];
    }

    private bool Accepts(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), expected);

    /// <summary>Hashes are of one length: how long the comparison takes tells nothing of the key.</summary>
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed class Mark;
}
