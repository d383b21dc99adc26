using KazRuMtQa.Configuration;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Api;

/// <summary>
/// What <c>/api/check</c> is asked: an article, whether to show every finding, and what the sender has dismissed, accepted and turned off.
/// </summary>
internal sealed record CheckRequest(Article Article, CheckScope Scope)
{
    /// <summary>Whether a second reader is to read the article too.</summary>
    public bool IsReviewed { get; init; }

    /// <exception cref="Problem">The request cannot be understood.</exception>
    public static async Task<CheckRequest> Read(HttpRequest request, ServerOptions options, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        var format = type switch
        {
            "text/html" => ArticleFormat.Html,
            "text/markdown" => ArticleFormat.Markdown,
            "text/plain" or "application/json" => ArticleFormat.Plain,
            _ => throw new Problem(StatusCodes.Status415UnsupportedMediaType, "The type of the body is not known",
                $"“{request.ContentType}” cannot be read; send application/json, text/plain, text/html or text/markdown."),
        };
        var body = await request.ReadText(options.LongestBody, cancellation);
        if (type == "application/json") return Parse(body, "body");
        var scope = new CheckScope { IsStrict = IsYes(request.Query["strict"]), Depth = DepthOf(request.Query["depth"]) };
        return new CheckRequest(OfText(body, format, request.Query), scope) { IsReviewed = IsYes(request.Query["review"]) };
    }

    /// <exception cref="Problem">The text is no article in JSON.</exception>
    public static CheckRequest Parse(string json, string place)
    {
        try
        {
            var record = JsonArticle.Parse(json, place);
            return new CheckRequest(WithFormat(JsonArticle.Of(record), record), ScopeOf(record)) { IsReviewed = Flag(record, "review") };
        }
        catch (FormatException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The article cannot be read", exception.Message);
        }
        catch (JsonReaderException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The article cannot be read",
                $"The {place} is no valid JSON: {JsonFault.Describe(exception)} (line {exception.LineNumber}, character {exception.LinePosition}).");
        }
    }

    private static Article WithFormat(Article article, JObject record) => (string?)(record["format"] as JValue) switch
    {
        null => article,
        "plain" when article.Format == ArticleFormat.Plain => article,
        "html" => article with { Format = ArticleFormat.Html },
        "markdown" when article.Format == ArticleFormat.Plain => article with { Format = ArticleFormat.Markdown },
        var other => throw new FormatException($"The format “{other}” does not go with the text; “plain”, “html” or “markdown” was expected."),
    };

    private static Article OfText(string text, ArticleFormat format, IQueryCollection query) => new(text)
    {
        Format = format,
        Id = query["id"],
        Title = query["title"],
    };

    private static bool IsYes(string? value) => value is "true" or "1" or "yes";

    private static Depth? DepthOf(string? name) => name switch
    {
        null or "" => null,
        "fast" => Depth.Fast,
        "full" => Depth.Full,
        _ => throw new Problem(StatusCodes.Status400BadRequest, "The depth is not known", $"“{name}” is no depth; “fast” or “full” was expected."),
    };

    private static bool Flag(JObject record, string name) => record[name] switch
    {
        null or { Type: JTokenType.Null } => false,
        { Type: JTokenType.Boolean } value => (bool)value,
        _ => throw new FormatException($"The field “{name}” must be true or false."),
    };

    private static CheckScope ScopeOf(JObject record) => new()
    {
        IsStrict = Flag(record, "strict"),
        Depth = DepthOf(record["depth"] is null or { Type: JTokenType.Null } ? null : $"{record["depth"]}"),
        Dismissed = Texts(record, "dismissed", "keys from earlier reports"),
        AcceptedWords = Texts(record, "accept", "words that are no issues").ToHashSet(StringComparer.OrdinalIgnoreCase),
        DisabledRules = Texts(record, "disabledRules", "ids of rules").Select(RenamedRules.Present).ToHashSet(StringComparer.Ordinal),
    };

    private static string[] Texts(JObject record, string name, string what) => record[name] switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray texts when texts.All(text => text.Type == JTokenType.String) => [.. texts.Select(text => (string)text!)],
        _ => throw new FormatException($"The field “{name}” must be an array of strings: {what}."),
    };
}
