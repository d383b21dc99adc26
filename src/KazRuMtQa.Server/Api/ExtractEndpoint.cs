using KazRuMtQa.Files;
using KazRuMtQa.Markup;
using KazRuMtQa.Reporting;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.Api;

/// <summary><c>POST /api/extract</c>: the text that a Word document or an HTML page shows, for an editor who works on plain text.</summary>
internal static class ExtractEndpoint
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapExtract(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/extract", (Delegate)Extract).WithMetadata(KeyRequired.Here);

    private static async Task Extract(HttpContext context, ServerOptions options)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        var text = type switch
        {
            Word => WordText(await context.Request.ReadBytes(options.LongestBody, context.RequestAborted), options.LongestText),
            "text/html" => HtmlText.Read(await context.Request.ReadText(options.LongestBody, context.RequestAborted)).Text,
            _ => throw new Problem(StatusCodes.Status415UnsupportedMediaType, "The type of the body is not known", $"“{context.Request.ContentType}” cannot be read; send a Word document (.docx) or text/html."),
        };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Json(text), context.RequestAborted);
    }

    private static string WordText(byte[] bytes, int longest)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return WordDocument.Read(stream, longest);
        }
        catch (InvalidDataException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The document cannot be read", exception.Message);
        }
    }

    private static string Json(string text)
    {
        var writer = new StringWriter();
        using (var json = new JsonTextWriter(writer)) json.Object(() => json.Property("text", text));
        return writer.ToString();
    }
}
