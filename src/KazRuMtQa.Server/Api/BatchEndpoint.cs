using System.Text;
using System.Threading.Channels;
using KazRuMtQa.Reporting;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Api;

/// <summary>
/// <c>POST /api/check/batch</c>: <c>pipe</c> over HTTP. JSON Lines in, JSON Lines out, one for one and in order, each as soon as it is
/// ready; a line that cannot be checked gives an error object and the next goes on.
/// </summary>
internal static class BatchEndpoint
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapBatch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/check/batch", (Delegate)Check).WithMetadata(KeyRequired.Here);

    private static async Task Check(HttpContext context, CheckQueue queue, ReviewDesk desk, ServerOptions options)
    {
        // A sender may wait for an answer before the next line.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "application/x-ndjson";
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var answers = Channel.CreateBounded<Task<byte[]>>(options.ChecksAtOnce);
        var reading = Read();
        await foreach (var answer in answers.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(await answer, context.RequestAborted);
            // Where the next is ready too they go out together.
            if (!answers.Reader.TryPeek(out var next) || !next.IsCompleted) await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        await reading;

        async Task Read()
        {
            try
            {
                var number = 0;
                await foreach (var line in BodyLines.Read(context.Request.BodyReader, options.LongestBody, context.RequestAborted))
                {
                    var place = ++number;
                    var answer = Task.Run(() => Answer(queue, desk, line, place, options, context.RequestAborted));
                    await answers.Writer.WriteAsync(answer, context.RequestAborted);
                }

                answers.Writer.Complete();
            }
            catch (Exception exception)
            {
                answers.Writer.Complete(exception);
            }
        }
    }

    private static async Task<byte[]> Answer(
        CheckQueue queue, ReviewDesk desk, byte[]? line, int number, ServerOptions options, CancellationToken cancellation)
    {
        string? id = null;
        try
        {
            if (line is null) throw new Problem(StatusCodes.Status413PayloadTooLarge, "", $"The line is longer than {options.LongestBody} bytes.");
            var request = CheckRequest.Parse(Text(line, number), "line");
            id = request.Article.Id;
            if (request.IsReviewed) desk.MustBeThere();
            var report = await queue.CheckPatiently(request.Article, request.Scope, cancellation);
            return Line(JsonReport.ToLine(request.IsReviewed ? await desk.Read(report, request.Scope, cancellation) : report));
        }
        catch (Problem problem)
        {
            return Line(new JObject { ["id"] = id, ["line"] = number, ["error"] = problem.Message }.ToString(Formatting.None));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Line(new JObject
            {
                ["id"] = id, ["line"] = number,
                ["error"] = $"A defect in the server: {exception.GetType().Name}."
            }.ToString(Formatting.None));
        }
    }

    private static string Text(byte[] line, int number)
    {
        try
        {
            var skip = number == 1 && line.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
            return Utf8.GetString(line, skip, line.Length - skip);
        }
        catch (DecoderFallbackException exception)
        {
            throw new Problem(StatusCodes.Status400BadRequest, "", $"The line is not valid UTF-8 at byte {exception.Index}.");
        }
    }

    private static byte[] Line(string json) => Encoding.UTF8.GetBytes(json + "\n");
}
