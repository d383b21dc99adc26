using System.Text;
using KazRuMtQa.Reporting;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KazRuMtQa.Server.Api;

/// <summary><c>POST /api/check</c>: an article in, its report out, in the words of <c>pipe</c> or, by <c>?format=</c>, of <c>check</c>.</summary>
internal static class CheckEndpoint
{
    public static void MapCheck(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/check", (Delegate)Check).WithMetadata(KeyRequired.Here);

    private static async Task Check(HttpContext context, CheckQueue queue, ReviewDesk desk, ServerOptions options)
    {
        var format = context.Request.Query["format"].ToString();
        if (format is not ("" or "json" or "html" or "sarif" or "text"))
            throw new Problem(StatusCodes.Status400BadRequest, "The format is not known",
                $"There is no format “{format}”; json, html, sarif and text are there.");
        var request = await CheckRequest.Read(context.Request, options, context.RequestAborted);
        if (request.IsReviewed) desk.MustBeThere();
        var report = await queue.Check(request.Article, request.Scope, context.RequestAborted);
        if (request.IsReviewed) report = await desk.Read(report, request.Scope, context.RequestAborted);
        await Write(context.Response, report, format);
    }

    private static async Task Write(HttpResponse response, Report report, string format)
    {
        using var buffer = new BufferedBody();
        using (var writer = new StreamWriter(buffer, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            response.ContentType = Write(writer, report, format);
        }

        // A page made of an article: shown from here it would stand under our name.
        if (format == "html") response.Headers.ContentDisposition = "attachment; filename=\"report.html\"";
        await buffer.SendTo(response, response.HttpContext.RequestAborted);
    }

    private static string Write(StreamWriter writer, Report report, string format)
    {
        CheckedFile[] files = [new(report.Article.Title ?? report.Article.Id ?? "Article", report)];
        switch (format)
        {
            case "html":
                HtmlReport.Write(writer, files);
                return "text/html; charset=utf-8";
            case "sarif":
                SarifReport.Write(writer, files);
                return "application/sarif+json";
            case "text":
                TextReport.Write(writer, files);
                return "text/plain; charset=utf-8";
            default:
                JsonReport.Write(writer, report);
                return "application/json";
        }
    }
}
