using KazRuMtQa.Reporting;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// <c>/v2/words</c>: the words that clients add to their dictionary are words of the house, for everyone who checks here. There are no accounts; a
/// page of another site cannot add any.
/// </summary>
internal static class WordsEndpoints
{
    private const int LongestWord = 200;

    public static void MapWords(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/words", async (HttpContext context, HouseWords house, ServerOptions options) =>
        {
            await Parameters(context, options);
            await Answer(context, json => json.Array("words", house.Words.Order(StringComparer.OrdinalIgnoreCase), json.WriteValue));
        });
        routes.MapPost("/v2/words/add",
            (HttpContext context, HouseWords house, ServerOptions options) => Change(context, options, "added", house.Add));
        routes.MapPost("/v2/words/delete",
            (HttpContext context, HouseWords house, ServerOptions options) => Change(context, options, "deleted", house.Remove));
    }

    private static async Task Change(HttpContext context, ServerOptions options, string done, Func<string, bool> change)
    {
        if (!ComesFromHere(context.Request, options))
            throw new Problem(StatusCodes.Status403Forbidden, "", "Pages of other sites cannot change the words of the house");
        var parameters = await Parameters(context, options);
        var word = parameters["word"]?.Trim();
        if (string.IsNullOrEmpty(word)) throw new Problem(StatusCodes.Status400BadRequest, "", "Missing 'word' parameter");
        if (word.Length > LongestWord || word.AsSpan().ContainsAny('\r', '\n'))
            throw new Problem(StatusCodes.Status400BadRequest, "", $"A word has at most {LongestWord} characters and stands on one line");
        var isChanged = change(word);
        await Answer(context, json => json.Property(done, isChanged));
    }

    private static async Task<LanguageToolRequest> Parameters(HttpContext context, ServerOptions options)
    {
        var request = await LanguageToolRequest.Read(context.Request, options, context.RequestAborted);
        return KeyRequired.Accepts(options, request["apiKey"] ?? KeyRequired.Given(context.Request))
            ? request
            : throw new Problem(StatusCodes.Status401Unauthorized, "", "This server needs its key in the parameter 'apiKey'");
    }

    /// <summary>A page of a site says so in Origin; programs send none, and add-ons their own scheme.</summary>
    private static bool ComesFromHere(HttpRequest request, ServerOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        return !origin.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || options.AllowedOrigins.Contains(origin);
    }

    private static Task Answer(HttpContext context, Action<JsonTextWriter> write)
    {
        var text = new StringWriter();
        using (var json = new JsonTextWriter(text)) json.Object(() => write(json));
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
