using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace KazRuMtQa.Server.Api;

/// <summary><c>GET /docs</c>: the API to read and to try, made of <c>/openapi.json</c>. All of it comes from this server.</summary>
internal static class DocumentationEndpoint
{
    public static void MapDocumentation(this IEndpointRouteBuilder routes) => routes.MapScalarApiReference("/docs", page => page
        .WithTitle("KazRuMtQa – API")
        .WithOpenApiRoutePattern("/openapi.json")
        .WithNonce()
        .DisableDefaultFonts()
        .DisableTelemetry()
        .DisableAgent());
}
