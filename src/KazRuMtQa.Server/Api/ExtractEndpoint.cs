using System.Net;
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

/// <summary>
/// <c>POST /api/extract</c>: the text that a Word document, a web page or a file of any encoding shows, for an editor who works on plain text.
/// </summary>
internal static class ExtractEndpoint
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapExtract(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/extract", (Delegate)Extract).WithMetadata(KeyRequired.Here);

    private static async Task Extract(HttpContext context, ServerOptions options)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        if (type is not (Word or "text/html" or "text/plain"))
        {
            var detail = $"“{context.Request.ContentType}” cannot be read; send a Word document (.docx), text/html or text/plain.";
            throw new Problem(StatusCodes.Status415UnsupportedMediaType, "The type of the body is not known", detail);
        }

        var bytes = await context.Request.ReadBytes(options.LongestBody, context.RequestAborted);
        var text = await InTime(options.LongestCheck, time => Reading(() => type switch
        {
            Word => WordText(bytes, options.LongestText),
            "text/html" => PageText(WebPage.Decode("It", bytes, parsed?.Charset.Value), time),
            _ => TextFile.Read("It", new MemoryStream(bytes, writable: false)).Text,
        }), context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Json(text), context.RequestAborted);
    }

    /// <summary>
    /// The caller is answered in time. The libraries that read pages and documents cannot be told to stop; what they are given has bounds, and they
    /// end soon after.
    /// </summary>
    private static async Task<string> InTime(TimeSpan longest, Func<CancellationToken, string> read, CancellationToken aborted)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(longest);
        try
        {
            return await Task.Run(() => read(time.Token), time.Token).WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new Problem(StatusCodes.Status503ServiceUnavailable, "Reading took too long",
                $"It was stopped after {longest.TotalSeconds:0.#} seconds; send a shorter document.")
            { IsTimeout = true };
        }
    }

    private static string WordText(byte[] bytes, int longest)
    {
        // A document of another kind is named as what it is; a Word document is a ZIP file itself.
        if (bytes is not [(byte)'P', (byte)'K', ..] && ForeignFormat.Of(bytes) is { } format) throw new InvalidDataException($"It {format}");
        using var stream = new MemoryStream(bytes, writable: false);
        return WordDocument.Read(stream, longest);
    }

    /// <summary>Of a whole page the article; of anything else all that is shown.</summary>
    private static string PageText(string html, CancellationToken time)
    {
        var article = WebPage.IsWhole(html) ? PageArticle.In(html) : null;
        if (article?.Text is not { } found) return HtmlText.Read(html, time).Text;
        var text = article.Format == ArticleFormat.Html ? HtmlText.Read(found, time).Text : found;
        return article.Title is null || text.StartsWith(article.Title, StringComparison.Ordinal) ? text : $"{article.Title}\n\n{text}";
    }

    /// <exception cref="Problem">The work says that the document cannot be read.</exception>
    public static T Reading<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is InvalidDataException or ToolException)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "The document cannot be read",
                exception.Message.Replace("It: ", "It ", StringComparison.Ordinal));
        }
    }

    private static string Json(string text)
    {
        var writer = new StringWriter();
        using (var json = new JsonTextWriter(writer)) json.Object(() => json.Property("text", text));
        return writer.ToString();
    }
}
