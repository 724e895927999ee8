using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AwarenessBot.Simulators.Recording;

/// <summary>Notes what the bot asks the platform, and what the platform answers.</summary>
internal static class CallRecorder
{
    private static readonly string[] Shown = ["Authorization", "access_token", "secret_key"];

    public static void UseRecording(this IApplicationBuilder app, TrafficLog traffic) => app.Use((context, next) => RecordAsync(context, next, traffic));

    private static async Task RecordAsync(HttpContext context, RequestDelegate next, TrafficLog traffic)
    {
        var started = Stopwatch.GetTimestamp();
        var request = context.Request;
        var body = await ReadAsync(request);
        var headers = string.Join('\n', request.Headers.Where(header => Shown.Contains(header.Key)).Select(header => $"{header.Key}: {header.Value}"));
        var lifetime = new NotedLifetime(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        var to = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = to;
            var isGone = lifetime.IsGone;
            traffic.Add(new Exchange(
                0, default, false, $"{request.Method} {request.Path}{request.QueryString}", headers, body,
                isGone ? 0 : context.Response.StatusCode,
                isGone ? "no answer" : Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length),
                Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        if (answer.Length > 0 && !lifetime.IsGone)
        {
            answer.Position = 0;
            await answer.CopyToAsync(to, context.RequestAborted);
        }
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return request.HasFormContentType && request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) is true
            ? $"(a form with a file, {copy.Length} bytes)"
            : Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }

    // The server tells of an abort a moment later; who aborts knows it at once.
    private sealed class NotedLifetime(IHttpRequestLifetimeFeature server) : IHttpRequestLifetimeFeature
    {
        private bool _isAborted;

        public bool IsGone => _isAborted || server.RequestAborted.IsCancellationRequested;

        public CancellationToken RequestAborted
        {
            get => server.RequestAborted;
            set => server.RequestAborted = value;
        }

        public void Abort()
        {
            _isAborted = true;
            server.Abort();
        }
    }
}
