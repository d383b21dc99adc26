using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.Api;

/// <summary><c>GET /api/samples</c>: the marked articles of the project, to try the page with.</summary>
internal static class SamplesEndpoint
{
    private const string Folder = "samples/";

    private static readonly string[] Names = [.. typeof(SamplesEndpoint).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..])
        .OrderDescending(StringComparer.Ordinal)];

    public static void MapSamples(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/samples", context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(List(), context.RequestAborted);
        });
        routes.MapGet("/api/samples/{name}", async context =>
        {
            var name = $"{context.Request.RouteValues["name"]}";
            if (!Names.Contains(name))
                throw new Problem(StatusCodes.Status404NotFound, "There is no such sample",
                    $"No sample is called “{name}”; /api/samples lists them.");
            context.Response.ContentType = "text/plain; charset=utf-8";
            await using var stream = typeof(SamplesEndpoint).Assembly.GetManifestResourceStream(Folder + name)!;
            await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
        });
    }

    private static string List()
    {
        var writer = new StringWriter();
        using var json = new JsonTextWriter(writer);
        json.WriteStartArray();
        foreach (var name in Names)
        {
            json.Object(() =>
            {
                json.Property("name", name);
                json.Property("damaged", name.StartsWith("damaged", StringComparison.Ordinal));
                json.Property("format", ArticleFormats.OfPath(name) == ArticleFormat.Html ? "html" : "plain");
            });
        }

        json.WriteEndArray();
        return writer.ToString();
    }
}
