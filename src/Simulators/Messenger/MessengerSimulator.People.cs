using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace AwarenessBot.Simulators.Messenger;

/// <summary>What people do, as the webhook is told of it.</summary>
public sealed partial class MessengerSimulator
{
    /// <summary>Somebody writes; the status the bot answers with.</summary>
    public Task<HttpStatusCode> SayAsync(string person, string text, string? mid = null) => PostAsync(Said(person, text, mid));

    /// <summary>The event of somebody writing, for webhooks with several, late ones, and repeated ones.</summary>
    public JsonObject Said(string person, string text, string? mid = null) => Event(person, "message", new JsonObject { ["mid"] = mid ?? NextMid(), ["text"] = text });

    /// <summary>Somebody taps a quick reply of the last message on their phone.</summary>
    public Task<HttpStatusCode> TapAsync(string person, string title)
    {
        var reply = _arrived.Last(arrived => arrived.Person == person).Message.GetProperty("quick_replies").EnumerateArray()
            .First(reply => reply.GetProperty("title").GetString() == title);
        return TapAsync(person, title, reply.GetProperty("payload").GetString());
    }

    /// <summary>Somebody taps a quick reply that they still see.</summary>
    public Task<HttpStatusCode> TapAsync(string person, string title, string? payload) => PostAsync(Event(person, "message", new JsonObject
    {
        ["mid"] = NextMid(),
        ["text"] = title,
        ["quick_reply"] = new JsonObject { ["payload"] = payload },
    }));

    /// <summary>Somebody opens the conversation with the button for that, perhaps by a link.</summary>
    public Task<HttpStatusCode> StartAsync(string person, string? reference = null)
    {
        var postback = new JsonObject { ["mid"] = NextMid(), ["title"] = "Get Started", ["payload"] = _profile["get_started"]?["payload"]?.GetValue<string>() ?? "get_started" };
        if (reference is not null)
        {
            postback["referral"] = new JsonObject { ["ref"] = reference, ["source"] = "SHORTLINK", ["type"] = "OPEN_THREAD" };
        }

        return PostAsync(Event(person, "postback", postback));
    }

    /// <summary>Somebody sends a picture, a recording, a file.</summary>
    public Task<HttpStatusCode> SendFileAsync(string person, string type, string? words = null)
    {
        var message = new JsonObject
        {
            ["mid"] = NextMid(),
            ["attachments"] = new JsonArray(new JsonObject { ["type"] = type, ["payload"] = new JsonObject { ["url"] = "https://cdn.example.net/fake" } }),
        };
        if (words is not null)
        {
            message["text"] = words;
        }

        return PostAsync(Event(person, "message", message));
    }

    /// <summary>A person at the page writes in its inbox.</summary>
    public Task<HttpStatusCode> AnswerByHandAsync(string person, string text) => PostAsync(Echo(person, NextMid(), Page.InboxAppId, null, text));

    /// <summary>Posts events in one webhook; only what the person has just done opens the window again.</summary>
    public Task<HttpStatusCode> PostAsync(params JsonObject[] events) => PostBytesAsync(PlatformJson.Write(Envelope(events)));

    /// <summary>Posts a body as it is, signed; or with whatever signature is given.</summary>
    public async Task<HttpStatusCode> PostBytesAsync(byte[] body, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Hub-Signature", "sha1=" + new string('0', 40));
        if (signature != "")
        {
            request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature ?? "sha256=" + Signing.Hex(Page.AppSecret, body));
        }

        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>The platform verifies the webhook's address; the status and what was answered.</summary>
    public async Task<(HttpStatusCode Status, string Body)> VerifyAsync(string query)
    {
        using var response = await _http.GetAsync(new Uri($"{Webhook}?{query}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The body around events.</summary>
    public JsonObject Envelope(params JsonObject[] events) => new()
    {
        ["object"] = "page",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = Page.Id,
            ["time"] = _time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["messaging"] = new JsonArray([.. events.Select(e => e.DeepClone())]),
        }),
    };

    /// <summary>An event that a person's doing makes; the window opens again.</summary>
    public JsonObject Event(string person, string kind, JsonObject what)
    {
        Hears(person);
        return Between(person, Page.Id, kind, what);
    }

    private string NextMid() => $"m_SIM_{Interlocked.Increment(ref _mids).ToString(CultureInfo.InvariantCulture)}";

    private JsonObject Between(string sender, string recipient, string kind, JsonObject what) => new()
    {
        ["sender"] = new JsonObject { ["id"] = sender },
        ["recipient"] = new JsonObject { ["id"] = recipient },
        ["timestamp"] = _time.GetUtcNow().ToUnixTimeMilliseconds(),
        [kind] = what,
    };

    // The app's id is a number here, a string elsewhere: as the platform has it.
    private JsonObject Echo(string person, string mid, string app, string? metadata, string? text)
    {
        var message = new JsonObject { ["mid"] = mid, ["is_echo"] = true, ["app_id"] = long.Parse(app, CultureInfo.InvariantCulture) };
        if (metadata is not null)
        {
            message["metadata"] = metadata;
        }

        if (text is not null)
        {
            message["text"] = text;
        }

        return Between(Page.Id, person, "message", message);
    }

    private async Task CallBackAsync(Arrived arrived)
    {
        if (Webhook is null)
        {
            return;
        }

        var watermark = _time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            await PostAsync(Echo(arrived.Person, arrived.Mid, Page.AppId, arrived.Metadata, arrived.Text));
            await PostAsync(Between(arrived.Person, Page.Id, "delivery", new JsonObject { ["mids"] = new JsonArray(arrived.Mid), ["watermark"] = watermark }));
            await PostAsync(Between(arrived.Person, Page.Id, "read", new JsonObject { ["watermark"] = watermark }));
        }
        catch (HttpRequestException)
        {
            // The bot has stopped. The real platform tries again later; nobody here waits for that.
        }
    }
}
