namespace AwarenessBot.Host.Composition;

/// <summary>The outermost catch: a fault in an endpoint is logged without what was sent, and answered with 500 and no words.</summary>
internal static class LastResort
{
    /// <summary>Nothing is kept by a browser or proxy: a shared phone holds no copy that says a child was here.</summary>
    public static IApplicationBuilder UseDiscretion(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });

    public static IApplicationBuilder UseLastResort(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The other side has gone; a platform or page that wants an answer asks again.
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (IOException)
        {
            // The body broke off or was not framed as HTTP says.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
#pragma warning disable CA1031 // The one catch-all at the edge of the web server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("AwarenessBot.Host");
            HostLog.EndpointFailed(log, e.GetType().Name, e.StackTrace);
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    });
}
