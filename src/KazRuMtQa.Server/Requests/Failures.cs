using System.Globalization;
using System.Text;
using KazRuMtQa.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.Requests;

/// <summary>
/// Answers what goes wrong: problem details (RFC 9457), or plain text to clients of LanguageTool. A defect of ours is logged by its type and
/// place; its message is not, as it may quote the article.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentLength: null, ContentType: null })
                await Answer(context, Of(context));
        }
        catch (Problem problem)
        {
            await Answer(context, problem);
        }
        catch (BadHttpRequestException exception)
        {
            await Answer(context, new Problem(exception.StatusCode, "The request cannot be read", exception.Message));
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // Nobody waits for an answer.
        }
        catch (Exception exception)
        {
            LogDefect(logger, exception.GetType().FullName ?? "", exception.StackTrace ?? "");
            await Answer(context,
                new Problem(StatusCodes.Status500InternalServerError, "A defect in the server",
                    "The article could not be checked; the log of the server names the place."));
        }
    }

    /// <summary>Writes a problem as the caller expects it.</summary>
    public static async Task Answer(HttpContext context, Problem problem)
    {
        // What was begun cannot be taken back; the caller sees that it ends early.
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var isLanguageTool = context.Request.Path.StartsWithSegments("/v2");
        context.Response.StatusCode = isLanguageTool ? problem.LanguageToolStatus : problem.Status;
        if (problem.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = isLanguageTool ? "text/plain; charset=utf-8" : "application/problem+json";
        await context.Response.WriteAsync(isLanguageTool ? $"Error: {problem.Message}" : Json(problem), context.RequestAborted);
    }

    private static string Json(Problem problem)
    {
        var text = new StringBuilder();
        using (var json = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
        {
            json.Object(() =>
            {
                json.Property("type", "about:blank");
                json.Property("title", problem.Title);
                json.Property("status", problem.Status);
                json.Property("detail", problem.Message);
            });
        }

        return text.ToString();
    }

    private static Problem Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest =>
            new Problem(400, "The request is not for this server",
                $"The host name “{context.Request.Host}” is not one of the server’s; see --host-name."),
        var status => new Problem(status, "The request cannot be answered", $"{context.Request.Method} {context.Request.Path} gives {status}."),
    };

    [LoggerMessage(LogLevel.Error, "A check failed: {Type}\n{Place}")]
    private static partial void LogDefect(ILogger logger, string type, string place);
}
