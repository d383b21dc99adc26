using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Server.Checking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.Api;

/// <summary>
/// <c>GET /health</c>: whether the server lives (<c>/health/live</c>), takes articles (<c>/health/ready</c>), and what it decides by.
/// </summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", context => Answer(context, "live", isGood: true));
        routes.MapGet("/health/ready",
            (HttpContext context, Readiness readiness, CheckQueue queue) => Answer(context, Status(readiness, queue), IsReady(readiness, queue)));
        routes.MapGet("/health", (HttpContext context, Readiness readiness, CheckQueue queue, ModelVersions models) =>
        {
            context.Response.StatusCode = IsReady(readiness, queue) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(Json(Status(readiness, queue), models), context.RequestAborted);
        });
    }

    private static bool IsReady(Readiness readiness, CheckQueue queue) => readiness.IsReady && !queue.IsFull;

    private static string Status(Readiness readiness, CheckQueue queue) => !readiness.IsReady ? "starting" : queue.IsFull ? "busy" : "ready";

    private static Task Answer(HttpContext context, string status, bool isGood)
    {
        context.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(status, context.RequestAborted);
    }

    private static string Json(string status, ModelVersions models)
    {
        var writer = new StringWriter();
        using var json = new JsonTextWriter(writer);
        json.Object(() =>
        {
            json.Property("status", status);
            json.Property("version", ToolVersion.Current);
            json.Property("rules", RuleCatalogue.All.Count);
            json.Object("models", () =>
            {
                foreach (var (name, version) in models.All) json.Property(name, version);
            });
        });
        return writer.ToString();
    }
}
