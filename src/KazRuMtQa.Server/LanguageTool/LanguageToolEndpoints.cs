using System.Globalization;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// LanguageTool's HTTP API, so that editors and plug-ins that take a server address can use us. Its JSONP parameter <c>callback</c> is left
/// out: it would let every web page read answers.
/// </summary>
internal static class LanguageToolEndpoints
{
    private static readonly string[] GetAndPost = ["GET", "POST"];

    public static void MapLanguageTool(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v2/check", GetAndPost, (Delegate)Check);
        routes.MapWords();
        routes.MapGet("/v2/languages", context => Json(context, Languages()));
        routes.MapGet("/v2/maxtextlength",
            (HttpContext context, ServerOptions options) => Plain(context, options.LongestText.ToString(CultureInfo.InvariantCulture)));
        routes.MapGet("/v2/info", context => Json(context, LanguageToolJson.Of("", (writer, _) => writer.Software())));
        routes.MapGet("/v2/healthcheck", (HttpContext context, CheckQueue queue) =>
            queue.IsFull
                ? throw new Problem(StatusCodes.Status503ServiceUnavailable, "",
                    "Healthcheck failed: There are currently too many parallel requests.")
                : Plain(context, "OK"));
        routes.MapGet("/v2/configinfo",
            (HttpContext context, ServerOptions options) => Json(context, Configuration(context.Request.Query["language"], options)));
        routes.MapFallback("/v2/{**action}",
            context =>
                throw new Problem(StatusCodes.Status404NotFound, "",
                    $"Unsupported action: '{context.Request.RouteValues["action"]}'. Please see /docs"));
    }

    private static async Task Check(HttpContext context, CheckQueue queue, ServerOptions options)
    {
        var request = await LanguageToolRequest.Read(context.Request, options, context.RequestAborted);
        if (!KeyRequired.Accepts(options, request["apiKey"] ?? KeyRequired.Given(context.Request)))
            throw new Problem(StatusCodes.Status401Unauthorized, "", "This server needs its key in the parameter 'apiKey'");
        var text = request.Text;
        var language = request.Language;
        if (text.WithMarkup.Length > options.LongestText)
            throw new Problem(StatusCodes.Status413PayloadTooLarge, "",
                $"Your text exceeds the limit of {options.LongestText} characters (it's {text.WithMarkup.Length} characters). Please submit a shorter text.");
        var scope = request.Scope();
        // The rules of other checkers find nothing here.
        var report = scope.EnabledOnly is { Count: 0 }
            ? new Report(new Article(text.Plain))
            : await queue.Check(new Article(text.Plain), scope, context.RequestAborted);
        await Json(context,
            LanguageToolJson.Of($"{context.Request.Scheme}://{context.Request.Host}", (writer, _) => writer.Report(report, text, language)));
    }

    private static string Languages()
    {
        var text = new StringWriter();
        using var json = new JsonTextWriter(text);
        json.WriteStartArray();
        foreach (var language in Language.All)
        {
            json.Object(() =>
            {
                json.Property("name", language.Name);
                json.Property("code", language.Code);
                json.Property("longCode", language.LongCode);
            });
        }

        json.WriteEndArray();
        return text.ToString();
    }

    private static string Configuration(string? code, ServerOptions options)
    {
        if (code is null) throw new Problem(StatusCodes.Status400BadRequest, "", "'language' parameter missing");
        if (Language.Find(code) is null)
            throw new Problem(StatusCodes.Status400BadRequest, "",
                $"'{code}' is not a language code known to this server. Supported language codes are: {Language.Codes}");
        return LanguageToolJson.Of("", (writer, json) =>
        {
            writer.Software();
            json.Object("parameter", () => json.Property("maxTextLength", options.LongestText));
            json.Array("rules", RuleCatalogue.All, rule => json.Object(() =>
            {
                json.Property("ruleId", LanguageToolRule.IdOf(rule));
                json.Property("description", rule.Title);
                json.Property("categoryId", LanguageToolRule.CategoryOf(rule).Id);
                json.Property("categoryName", LanguageToolRule.CategoryOf(rule).Name);
            }));
        });
    }

    private static Task Json(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static Task Plain(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
