using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KazRuMtQa.Server.Api;

/// <summary><c>GET /api/rules</c> and <c>/api/rules/{id}</c>: what is looked for and why, with examples.</summary>
internal static class RulesEndpoint
{
    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/rules", context => Write(context, writer => RulesJson.Write(writer, RuleCatalogue.All, Models.Bundled.Evidence)));
        routes.MapGet("/api/rules/{family}/{name}", context =>
        {
            var id = $"{context.Request.RouteValues["family"]}/{context.Request.RouteValues["name"]}";
            var rule = RuleCatalogue.Find(id)
                ?? throw new Problem(StatusCodes.Status404NotFound, "There is no such rule", $"No rule is called “{id}”; /api/rules lists them.");
            return Write(context, writer => RulesJson.Write(writer, rule, Models.Bundled.Evidence));
        });
        routes.MapGet("/api/rules/{family}", context =>
        {
            var family = $"{context.Request.RouteValues["family"]}";
            var rules = RuleCatalogue.Named(family);
            if (rules.Length == 0)
                throw new Problem(StatusCodes.Status404NotFound, "There is no such family", $"No rule belongs to “{family}”; /api/rules lists them.");
            return Write(context, writer => RulesJson.Write(writer, rules, Models.Bundled.Evidence));
        });
    }

    private static Task Write(HttpContext context, Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
