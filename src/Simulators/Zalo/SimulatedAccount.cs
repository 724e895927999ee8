using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Simulators.Zalo;

/// <summary>An Official Account: takes messages within its windows and limits, and says with HTTP 200 what it does not take.</summary>
public sealed class SimulatedAccount(TimeProvider time, SimulatedOAuth oauth, SimulatedFaults faults)
{
    public const string Id = "4000000000000000004";

    private const int MaxText = 2000;
    private const int MaxButtons = 5;
    private const int MaxTitle = 100;
    private const int MaxPayload = 1000;
    private const int MaxPicture = 1024 * 1024;
    private static readonly TimeSpan Open = TimeSpan.FromDays(7);
    private static readonly TimeSpan Free = TimeSpan.FromHours(48);
    private static readonly TimeSpan UploadsKept = TimeSpan.FromDays(7);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _heard = [];
    private readonly Dictionary<string, DateTimeOffset> _uploads = [];
    private readonly Dictionary<string, byte[]> _pictures = [];
    private readonly List<SimulatedMessage> _delivered = [];

    /// <summary>Whether buttons that dial numbers of three digits are refused.</summary>
    public bool RefusesShortNumbers { get; set; }

    /// <summary>How many messages outside 48 hours are paid for.</summary>
    public int Package { get; set; } = 1000;

    /// <summary>How many messages were sent to somebody outside 48 hours.</summary>
    public int Paid { get; private set; }

    public int Uploads { get; private set; }

    /// <summary>Where the ids of pictures begin, for bots that remember an earlier run.</summary>
    public long IdsBegin { get; set; }

    /// <summary>Is told of every message that arrives.</summary>
    public Action<SimulatedMessage>? OnArrived { get; set; }

    /// <summary>Everything that has arrived, in order.</summary>
    public IReadOnlyList<SimulatedMessage> Delivered
    {
        get
        {
            lock (_gate)
            {
                return [.. _delivered];
            }
        }
    }

    /// <summary>A person has said something: from now on they may be answered.</summary>
    public void Heard(string person)
    {
        lock (_gate)
        {
            _heard[person] = time.GetUtcNow();
        }
    }

    /// <summary>A picture that was uploaded.</summary>
    public byte[]? Picture(string id)
    {
        lock (_gate)
        {
            return _pictures.GetValueOrDefault(id);
        }
    }

    /// <summary>Until when answers are free, and until when they are taken at all; nothing when the person was never heard.</summary>
    public (DateTimeOffset Free, DateTimeOffset Open)? OpenUntil(string person)
    {
        lock (_gate)
        {
            return _heard.TryGetValue(person, out var at) ? (at + Free, at + Open) : null;
        }
    }

    internal async Task<JsonObject> TakeMessageAsync(HttpRequest request)
    {
        using var json = await JsonDocument.ParseAsync(request.Body);
        lock (_gate)
        {
            return (faults.NextError() ?? Refusal(request, json.RootElement)) is { } code
                ? ZaloSimulator.Error(code, "made up")
                : Deliver(json.RootElement);
        }
    }

    internal async Task<JsonObject> TakePictureAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        lock (_gate)
        {
            if (!oauth.IsGood(request.Headers["access_token"]))
            {
                return ZaloSimulator.Error(-216, "token");
            }

            if (form.Files.GetFile("file") is not { Length: > 0 and <= MaxPicture } file)
            {
                return ZaloSimulator.Error(-201, "file");
            }

            var id = $"FAKE-ATTACHMENT-{IdsBegin + ++Uploads:D4}";
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            _pictures[id] = bytes.ToArray();
            _uploads[id] = time.GetUtcNow() + UploadsKept;
            return new JsonObject { ["data"] = new JsonObject { ["attachment_id"] = id }, ["error"] = 0, ["message"] = "Success" };
        }
    }

    private int? Refusal(HttpRequest request, JsonElement json)
    {
        if (!oauth.IsGood(request.Headers["access_token"]))
        {
            return -216;
        }

        var person = json.GetProperty("recipient").GetProperty("user_id").GetString() ?? string.Empty;
        if (!_heard.TryGetValue(person, out var heard) || time.GetUtcNow() - heard > Open)
        {
            return -230;
        }

        var message = json.GetProperty("message");
        var text = message.TryGetProperty("text", out var said) ? said.GetString() ?? string.Empty : string.Empty;
        var hasAttachment = message.TryGetProperty("attachment", out var attachment);
        if (text.Length > MaxText)
        {
            return -210;
        }

        if ((text.Length == 0 && !hasAttachment) || (hasAttachment && AttachmentProblem(attachment) is not null))
        {
            return hasAttachment ? AttachmentProblem(attachment) : -201;
        }

        if (time.GetUtcNow() - heard > Free)
        {
            if (Paid >= Package)
            {
                return -211;
            }

            Paid++;
        }

        return null;
    }

    private int? AttachmentProblem(JsonElement attachment)
    {
        var payload = attachment.GetProperty("payload");
        if (payload.TryGetProperty("elements", out var elements))
        {
            return elements.GetArrayLength() == 1 && elements[0].TryGetProperty("attachment_id", out var id) &&
                _uploads.TryGetValue(id.GetString() ?? string.Empty, out var until) && time.GetUtcNow() < until
                    ? null
                    : -100;
        }

        var buttons = payload.GetProperty("buttons").EnumerateArray().ToList();
        return buttons.Count is > 0 and <= MaxButtons && buttons.TrueForAll(IsButton) ? null : -201;
    }

    private bool IsButton(JsonElement button)
    {
        var payload = button.GetProperty("payload");
        return button.GetProperty("title").GetString() is { Length: > 0 and <= MaxTitle } &&
            button.GetProperty("type").GetString() switch
            {
                "oa.query.show" or "oa.query.hide" => payload.ValueKind == JsonValueKind.String && payload.GetString()?.Length <= MaxPayload,
                "oa.open.phone" => payload.GetProperty("phone_code").GetString() is { } number && !(RefusesShortNumbers && number.Length <= 3),
                "oa.open.url" => payload.GetProperty("url").GetString() is not null,
                _ => false,
            };
    }

    private JsonObject Deliver(JsonElement json)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"fa4e{_delivered.Count + 1:D16}");
        var person = json.GetProperty("recipient").GetProperty("user_id").GetString() ?? string.Empty;
        var message = new SimulatedMessage(id, person, json.GetProperty("message").Clone(), time.GetUtcNow());
        _delivered.Add(message);
        OnArrived?.Invoke(message);
        return new JsonObject
        {
            ["data"] = new JsonObject { ["message_id"] = id, ["user_id"] = person },
            ["error"] = 0,
            ["message"] = "Success",
        };
    }
}

/// <summary>A message that has arrived.</summary>
/// <param name="Id">Zalo's id of it.</param>
/// <param name="Person">Whom it reached.</param>
/// <param name="Json">The <c>message</c> of the request.</param>
/// <param name="At">When.</param>
public sealed record SimulatedMessage(string Id, string Person, JsonElement Json, DateTimeOffset At)
{
    public string Text => Json.TryGetProperty("text", out var text) ? text.GetString() ?? string.Empty : string.Empty;

    /// <summary>What can be pressed: <c>oa.query.show:OK</c>.</summary>
    public IReadOnlyList<string> Buttons => Payload is { } payload && payload.TryGetProperty("buttons", out var buttons)
        ? [.. buttons.EnumerateArray().Select(button => $"{button.GetProperty("type").GetString()}:{button.GetProperty("title").GetString()}")]
        : [];

    /// <summary>Zalo's id of the picture, if it is one.</summary>
    public string? Picture => Payload is { } payload && payload.TryGetProperty("elements", out var elements)
        ? elements[0].GetProperty("attachment_id").GetString()
        : null;

    private JsonElement? Payload => Json.TryGetProperty("attachment", out var attachment) ? attachment.GetProperty("payload") : null;
}
