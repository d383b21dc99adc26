using System.Net;
using KazRuMtQa.Extensions.DependencyInjection;
using KazRuMtQa.Server.Api;
using KazRuMtQa.Server.Checking;
using KazRuMtQa.Server.LanguageTool;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Prometheus;

namespace KazRuMtQa.Server;

/// <summary>
/// The web page, the HTTP API and the LanguageTool-compatible API in one process. Nothing of an article is kept or logged, and nothing is
/// read from the environment or from settings files: <see cref="ServerOptions"/> says all.
/// </summary>
public static class CheckServer
{
    /// <summary>Builds the server; <c>RunAsync</c> starts it and waits for its end.</summary>
    /// <param name="options">How to serve.</param>
    /// <param name="configure">Changes the host before it is built, for tests and for hosting in another program.</param>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(CheckServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
        // It writes the whole exception, and an exception may quote the article.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        AddServices(builder.Services, options);
        configure?.Invoke(builder);
        var server = builder.Build();
        Use(server, options);
        Map(server);
        return server;
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Listen(options.Address, options.Port);
    }

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddKazRuMtQa(checking => checking.Checking = options.Checking)
            .AddSingleton(options)
            .AddSingleton<CheckMetrics>()
            .AddSingleton<CheckQueue>()
            .AddSingleton<SpareMemory>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<ModelVersions>()
            .AddSingleton<Readiness>()
            .AddHostedService(provider => provider.GetRequiredService<Readiness>())
            .AddSingleton<HouseWords>()
            .AddRequestDecompression()
            .AddRoutingCore()
            .AddHostFiltering(filter => filter.AllowedHosts = [.. HostNames(options)])
            .AddCors(cors =>
                cors.AddDefaultPolicy(policy =>
                    policy.WithOrigins([.. options.AllowedOrigins]).AllowAnyHeader().WithMethods("GET", "POST")
                        .SetPreflightMaxAge(TimeSpan.FromHours(1))))
            .AddRateLimiter(limiter => RequestRate.Limit(limiter, options))
            .Configure<HostOptions>(host => host.ShutdownTimeout = options.LongestFarewell);
    }

    private static void Use(WebApplication server, ServerOptions options)
    {
        server.UseMiddleware<AnsweredRequests>();
        server.UseMiddleware<HeadRequests>();
        server.UseMiddleware<Failures>();
        server.UseHostFiltering();
        server.UseMiddleware<SecurityHeaders>();
        if (options.AllowedOrigins.Count > 0) server.UseCors();
        var pages = new EmbeddedFileProvider(typeof(CheckServer).Assembly, "KazRuMtQa.Server.wwwroot");
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = pages });
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = pages,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache"
        });
        server.UseRequestDecompression();
        server.UseRouting();
        server.UseHttpMetrics(metrics =>
            metrics.RequestCount.Registry =
                metrics.RequestDuration.Registry = metrics.InProgress.Registry = server.Services.GetRequiredService<CheckMetrics>().Registry);
        server.UseMiddleware<KeyRequired>();
        server.UseRateLimiter();
    }

    private static void Map(WebApplication server)
    {
        server.MapCheck();
        server.MapBatch();
        server.MapExtract();
        server.MapCorrected();
        server.MapReview();
        server.MapRules();
        server.MapSamples();
        server.MapHealth();
        server.MapDocumentation();
        server.MapLanguageTool();
        server.MapMetrics("/metrics", server.Services.GetRequiredService<CheckMetrics>().Registry).WithMetadata(KeyRequired.Here);
        server.MapFallback(context => throw WrongAddress(context));
    }

    /// <summary>Nothing stands at the address, or only something that another method asks for.</summary>
    private static Problem WrongAddress(HttpContext context)
    {
        var methods = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                string.Equals("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), context.Request.Path, StringComparison.OrdinalIgnoreCase))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct().ToArray();
        if (methods.Length == 0)
            return new Problem(StatusCodes.Status404NotFound, "There is nothing here",
                $"No page and no call of the API is at {context.Request.Path}.");
        context.Response.Headers.Allow = methods;
        return new Problem(StatusCodes.Status405MethodNotAllowed, "The method does not go with this address",
            $"{context.Request.Path} takes {string.Join(" or ", methods)}.");
    }

    private static IEnumerable<string> HostNames(ServerOptions options) =>
        IPAddress.IsLoopback(options.Address) ? ["localhost", "127.0.0.1", "[::1]", .. options.HostNames] : ["*"];
}
