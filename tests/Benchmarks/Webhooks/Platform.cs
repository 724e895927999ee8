using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>
/// The platform's side: takes the sends and tells whoever waits. The last reply of a turn is the one with quick replies; the
/// bot never leaves a person without buttons.
/// </summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Channel<int>> _turns = new();
    private readonly ConcurrentDictionary<string, int> _unfinished = new();

    private Platform(WebApplication app) => _app = app;

    public static async Task<Platform> StartAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var platform = new Platform(builder.Build());
        platform._app.MapPost("/{version}/me/messages", (Func<HttpContext, Task<IResult>>)platform.TakeAsync);
        await platform._app.StartAsync();
        return platform;
    }

    /// <summary>Completes with the number of replies when the turn of this person has been answered in full.</summary>
    public ValueTask<int> AnsweredAsync(string person, CancellationToken cancellation) => Turns(person).Reader.ReadAsync(cancellation);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var person = json.RootElement.GetProperty("recipient").GetProperty("id").GetString() ?? string.Empty;
        var replies = _unfinished.AddOrUpdate(person, 1, (_, before) => before + 1);
        if (json.RootElement.GetProperty("message").TryGetProperty("quick_replies", out _))
        {
            _unfinished[person] = 0;
            Turns(person).Writer.TryWrite(replies);
        }

        return Results.Json(new { recipient_id = person, message_id = "m" });
    }

    private Channel<int> Turns(string person) => _turns.GetOrAdd(person, _ => Channel.CreateUnbounded<int>());
}
