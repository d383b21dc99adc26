using KazRuMtQa.Reporting;
using KazRuMtQa.Review;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.Api;

/// <summary>
/// <c>GET /api/review</c>: whether there is a second reader, and what is sent to it; <c>POST /api/review/cost</c>: what reading an article will cost.
/// </summary>
internal static class ReviewEndpoint
{
    private const string Sent = "The sentences of the article, those of the source where it is given, and the passages that the rules have found; "
        + "not its title, date, address or author.";

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/review", (HttpContext context, ServerOptions options) => Write(context, json =>
        {
            json.Property("available", options.Review is not null);
            if (options.Review is not { } review) return;
            json.Property("model", review.Model);
            json.Property("place", review.Place);
            json.Property("local", review.IsLocal);
            json.Property("prompt", SecondReader.PromptVersion);
            json.Property("sent", Sent);
        }));
        routes.MapPost("/api/review/cost", (Delegate)Cost).WithMetadata(KeyRequired.Here);
    }

    private static async Task Cost(HttpContext context, ReviewDesk desk, ServerOptions options)
    {
        desk.MustBeThere();
        var request = await CheckRequest.Read(context.Request, options, context.RequestAborted);
        if (request.Article.Text.Length > options.LongestText)
        {
            var detail = $"At most {options.LongestText} characters are checked at once.";
            throw new Problem(StatusCodes.Status413PayloadTooLarge, "The text is too long", detail);
        }

        var cost = options.Review!.Reader.Estimate(request.Article);
        await Write(context, json =>
        {
            json.Property("calls", cost.Calls);
            json.Property("inputTokens", cost.InputTokens);
            json.Property("outputTokens", cost.OutputTokens);
        });
    }

    private static Task Write(HttpContext context, Action<JsonWriter> fields)
    {
        var text = new StringWriter();
        using (var json = new JsonTextWriter(text)) json.Object(() => fields(json));
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
