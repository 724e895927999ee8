using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AwarenessBot.Simulators.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Simulators.Messenger;

/// <summary>
/// The platform on this machine: takes what the bot sends by the rules of the real one, shows it on people's phones, and posts
/// what people write, echoes, deliveries and reads to the bot's webhook, signed and escaped as the real one does.
/// </summary>
public sealed partial class MessengerSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly WebApplication _graph;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastHeard = new();
    private readonly ConcurrentQueue<GraphFault> _faults = new();
    private readonly ConcurrentQueue<Arrived> _arrived = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private readonly ConcurrentQueue<Task> _callBacks = new();
    private readonly ConcurrentDictionary<string, byte[]> _pictures = new();
    private long _mids;
    private int _requests;

    private MessengerSimulator(WebApplication graph, SimulatedPage page, TimeProvider time, Wiretap? tap)
    {
        (_graph, Page, _time) = (graph, page, time);
        _http = tap is null ? new HttpClient() : new HttpClient(tap.Webhooks, disposeHandler: false);
        if (tap is not null)
        {
            graph.UseRecording(tap.Traffic);
        }

        graph.Use(AuthorizeAsync);
        graph.MapPost("/{version}/me/messages", (Delegate)SendAsync);
        graph.MapPost("/{version}/me/message_attachments", (Delegate)UploadAsync);
        graph.MapGet("/{version}/me/messenger_profile", () => Results.Text(new JsonObject { ["data"] = new JsonArray(_profile.DeepClone()) }.ToJsonString(), "application/json"));
        graph.MapPost("/{version}/me/messenger_profile", (Delegate)SetProfileAsync);
        graph.MapGet("/{version}/me/subscribed_apps", Subscriptions);
    }

    public SimulatedPage Page { get; }

    /// <summary>Where it listens, for the bot's setting <c>GraphUrl</c>.</summary>
    public string Url => _graph.Urls.First();

    /// <summary>The bot's webhook. While there is none, nothing is posted.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>After a message has arrived, say so: echo, delivery, read.</summary>
    public bool CallsBack { get; set; } = true;

    /// <summary>Where ids begin, for bots that remember an earlier run.</summary>
    public long IdsBegin
    {
        get;
        set => field = _mids = value;
    }

    /// <summary>Whether the page's token has run out.</summary>
    public bool IsTokenDead { get; set; }

    /// <summary>Is told of every message that arrives.</summary>
    public Action<Arrived>? OnArrived { get; set; }

    /// <summary>What has arrived on people's phones, in order.</summary>
    public IReadOnlyList<Arrived> Phones => [.. _arrived];

    /// <summary>Why requests were refused by the rules, in order.</summary>
    public IReadOnlyList<string> Refused => [.. _refused];

    /// <summary>How many pictures have been uploaded.</summary>
    public int Uploads => _pictures.Count;

    /// <summary>Every request so far, of whatever kind.</summary>
    public int Requests => _requests;

    public static async Task<MessengerSimulator> StartAsync(TimeProvider time, SimulatedPage? page = null, Wiretap? tap = null)
    {
        var simulator = new MessengerSimulator(Loopback.Builder(0).Build(), page ?? new SimulatedPage(), time, tap);
        await simulator._graph.StartAsync();
        return simulator;
    }

    /// <summary>The next request to send a message goes wrong like this; called again, the one after it too.</summary>
    public void Fail(GraphFault fault) => _faults.Enqueue(fault);

    /// <summary>The platform no longer knows the pictures that were uploaded.</summary>
    public void ForgetPictures() => _pictures.Clear();

    /// <summary>A picture that was uploaded.</summary>
    public byte[]? Picture(string id) => _pictures.GetValueOrDefault(id);

    /// <summary>Until when the person may be answered; nothing when they have never written.</summary>
    public DateTimeOffset? OpenUntil(string person) => _lastHeard.TryGetValue(person, out var at) ? at + Window : null;

    /// <summary>The person is there and has written now, without the bot being told.</summary>
    public void Hears(string person) => _lastHeard[person] = _time.GetUtcNow();

    /// <summary>The person is gone: blocked the page, closed the account.</summary>
    public void Leaves(string person) => _lastHeard.TryRemove(person, out _);

    /// <summary>Waits until everything that follows from the last messages has been posted.</summary>
    public async Task SettleAsync()
    {
        while (_callBacks.TryDequeue(out var callBack))
        {
            await callBack;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await SettleAsync();
        await _graph.DisposeAsync();
        _http.Dispose();
    }

    private static IResult Error(int code, int? subcode = null, int status = 400) =>
        Results.Text(GraphErrors.Body(code, subcode), "application/json", statusCode: status);

    private async Task AuthorizeAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _requests);
        var token = context.Request.Headers.Authorization.ToString() is { Length: > 0 } header
            ? header.Replace("Bearer ", "", StringComparison.Ordinal)
            : context.Request.Query["access_token"].ToString();
        if (token != Page.PageToken || IsTokenDead)
        {
            await Error(190, 463, 401).ExecuteAsync(context);
        }
        else if (context.Request.Query["appsecret_proof"] != Signing.Hex(Page.AppSecret, System.Text.Encoding.UTF8.GetBytes(token)))
        {
            _refused.Enqueue("appsecret_proof");
            await Error(100).ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    private async Task<IResult> SendAsync(HttpContext context)
    {
        var request = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement.Clone();
        _faults.TryDequeue(out var fault);
        if (fault is { IsAccepted: false })
        {
            return await BreakAsync(context, fault);
        }

        if (Problem(request) is { } refusal)
        {
            return refusal;
        }

        var person = request.GetProperty("recipient").GetProperty("id").GetString() ?? "";
        if (!request.TryGetProperty("message", out var message))
        {
            return Results.Text(new JsonObject { ["recipient_id"] = person }.ToJsonString(), "application/json");
        }

        var arrived = new Arrived(person, $"m_SIM_{Interlocked.Increment(ref _mids)}", message);
        _arrived.Enqueue(arrived);
        OnArrived?.Invoke(arrived);
        if (CallsBack)
        {
            _callBacks.Enqueue(Task.Run(() => CallBackAsync(arrived)));
        }

        return fault is not null
            ? await BreakAsync(context, fault)
            : Results.Text(new JsonObject { ["recipient_id"] = person, ["message_id"] = arrived.Mid }.ToJsonString(), "application/json");
    }

    private IResult? Problem(JsonElement request)
    {
        var person = request.TryGetProperty("recipient", out var recipient) && recipient.TryGetProperty("id", out var id) ? id.GetString() : null;
        if (person is null || !_lastHeard.TryGetValue(person, out var lastHeard))
        {
            return Error(100, 2018001);
        }

        if (SendRules.Problem(request) is { } problem)
        {
            _refused.Enqueue(problem);
            return Error(100);
        }

        if (_time.GetUtcNow() > lastHeard + Window)
        {
            return Error(10, 2018278);
        }

        var picture = request.TryGetProperty("message", out var message) ? new Arrived(person, "", message).PictureId : null;
        return picture is not null && !_pictures.ContainsKey(picture) ? Error(100, 2018074) : null;
    }

    private static async Task<IResult> BreakAsync(HttpContext context, GraphFault fault)
    {
        if (fault.Status > 0)
        {
            if (fault.RetryAfter is { } seconds)
            {
                context.Response.Headers.RetryAfter = $"{seconds}";
            }

            return Results.Text(fault.Body, "application/json", statusCode: fault.Status);
        }

        if (fault.Hangs)
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        }

        context.Abort();
        return Results.Empty;
    }
}
