using KazRuMtQa.Files;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KazRuMtQa.Server.Api;

/// <summary><c>POST /api/corrected</c>: a Word document and its corrected text in, the document with tracked changes out.</summary>
internal static class CorrectedEndpoint
{
    public static void MapCorrected(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/corrected", (Delegate)Correct).WithMetadata(KeyRequired.Here);

    private static async Task Correct(HttpContext context, ServerOptions options)
    {
        if (!context.Request.HasFormContentType) throw Bad("Send multipart/form-data with the fields “document” and “text”.");
        var form = await context.Request.ReadParts(options.LongestBody, context.RequestAborted);
        if (form.Files["document"] is not { } document || form["text"] is not [{ } text])
            throw Bad("The fields “document”, a file, and “text” are needed.");
        if (text.Length > options.LongestText)
            throw new Problem(StatusCodes.Status413PayloadTooLarge, "The text is too long", $"At most {options.LongestText} characters are taken.");
        using var bytes = new MemoryStream();
        await document.CopyToAsync(bytes, context.RequestAborted);
        var corrected = ExtractEndpoint.Reading(() => WordCorrection.Write(bytes.ToArray(), text, options.LongestText));
        context.Response.ContentType = ExtractEndpoint.Word;
        context.Response.Headers.ContentDisposition = "attachment; filename=\"corrected.docx\"";
        await context.Response.Body.WriteAsync(corrected, context.RequestAborted);
    }

    private static Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, "The request cannot be read", detail);
}
