using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Requests;

/// <summary>Answers HEAD as GET without a body, wherever GET is answered: clients ask so whether a server is there.</summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }
}
