using System.Collections.Concurrent;
using KazRuMtQa.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KazRuMtQa.Samples;

/// <summary>
/// The smallest site that asks before it publishes: <c>PUT /articles/{name}</c> takes a page, and refuses or warns by the policy of the house.
/// </summary>
public static class NewsSite
{
    /// <summary>Builds the site; what the assistant of a translator left over is never published.</summary>
    public static WebApplication Build(Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddKazRuMtQa(options => options.Policy = new PublishingPolicy
        {
            RefusedRules = new HashSet<string> { "leftover" },
            WarnedRules = new HashSet<string> { "repetition" },
        });
        builder.Services.AddSingleton(new ConcurrentDictionary<string, string>(StringComparer.Ordinal));
        configure?.Invoke(builder);
        var site = builder.Build();
        site.MapPut("/articles/{name}", Publish);
        site.MapGet("/articles/{name}", (string name, ConcurrentDictionary<string, string> published) =>
            published.TryGetValue(name, out var body) ? Results.Content(body, "text/html; charset=utf-8") : Results.NotFound());
        return site;
    }

    private static async Task<IResult> Publish(string name, HttpRequest request, MtChecker checker, PublishingPolicy policy,
        ConcurrentDictionary<string, string> published)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var report = checker.Check(new Article(body) { Format = ArticleFormat.Html }, cancellation: request.HttpContext.RequestAborted);
        var decision = policy.Decide(report);
        var answer = new Answer(decision.Action.ToString(), decision.Reason, [.. decision.Findings.Select(finding => finding.Message)]);
        if (decision.Action == PublishingAction.Refuse) return Results.Conflict(answer);
        published[name] = body;
        return Results.Ok(answer);
    }

    private sealed record Answer(string Action, string Reason, string[] Findings);
}
