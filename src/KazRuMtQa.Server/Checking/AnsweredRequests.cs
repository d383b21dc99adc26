using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Checking;

/// <summary>Tells <see cref="SpareMemory"/> when a request that may bring a text is answered, and all that it held is let go.</summary>
internal sealed class AnsweredRequests(RequestDelegate next, SpareMemory memory)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return next(context);
        memory.Begin();
        context.Response.OnCompleted(() =>
        {
            _ = Task.Run(memory.End);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
