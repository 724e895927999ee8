using System.Text.Json;
using AwarenessBot.Simulators.Messenger;
using AwarenessBot.Simulators.Recording;

namespace AwarenessBot.Simulators.Phone;

/// <summary>Messenger for the page.</summary>
public sealed class MessengerPlatform : IPlatform
{
    private readonly MessengerSimulator _messenger;
    private readonly Wiretap _tap;
    private readonly Screens _screens;
    private readonly TimeProvider _time;

    private MessengerPlatform(MessengerSimulator messenger, Wiretap tap, Screens screens, TimeProvider time)
    {
        (_messenger, _tap, _screens, _time) = (messenger, tap, screens, time);
        messenger.OnArrived = arrived => screens.Show(arrived.Person, true, TextOf(arrived), [.. ButtonsOf(arrived.Message)], arrived.PictureId);
    }

    public string Name => "messenger";

    public bool IsConnected => _messenger.Webhook is not null;

    public IReadOnlyDictionary<string, string?> BotSettings => _messenger.Page.Settings(_messenger.Url);

    public IReadOnlyList<Offer> Deeds { get; } = [new("start", "Get Started"), new("picture", "Send a picture")];

    public IReadOnlyList<Offer> Faults { get; } =
    [
        new("error", "Next send: HTTP 500"),
        new("busy", "Next send: HTTP 429, wait 7 s"),
        new("silence", "Next send: no answer, not delivered"),
        new("lost", "Next send: delivered, answer lost"),
        new("reset", "Next send: connection breaks"),
        new("garbage", "Next send: answer is no JSON"),
        new("token", "Page token: expire, or mend again"),
    ];

    public static async Task<MessengerPlatform> StartAsync(TimeProvider time, Wiretap tap, Screens screens)
    {
        var messenger = await MessengerSimulator.StartAsync(time, tap: tap);
        messenger.IdsBegin = time.GetUtcNow().ToUnixTimeMilliseconds();
        return new MessengerPlatform(messenger, tap, screens, time);
    }

    public void Connect(Uri bot) => _messenger.Webhook = new Uri(bot, "/webhooks/messenger");

    public IEnumerable<Fact> FactsOf(string person) =>
    [
        Fact.Window("24-hour reply window", _messenger.OpenUntil(person), _time.GetUtcNow(), "this person has not written yet"),
        new("Messages left", "no quota inside the window"),
        new("Page token", _messenger.IsTokenDead ? "expired: every call is refused" : "works; it has no end date", IsGood: !_messenger.IsTokenDead),
        new("Refused by the platform's rules", $"{_messenger.Refused.Count}", IsGood: _messenger.Refused.Count == 0),
        new("Pictures uploaded", $"{_messenger.Uploads}"),
    ];

    public async Task SayAsync(string person, string text)
    {
        _screens.Show(person, false, text);
        await _messenger.SayAsync(person, text);
    }

    public async Task PressAsync(string person, PhoneButton button)
    {
        _screens.Show(person, false, button.Title);
        await _messenger.TapAsync(person, button.Title, button.Value);
    }

    public async Task<bool> DoAsync(string person, string deed)
    {
        switch (deed)
        {
            case "start":
                _screens.Show(person, false, "(pressed Get Started)");
                await _messenger.StartAsync(person);
                return true;
            case "picture":
                _screens.Show(person, false, "(sent a picture)");
                await _messenger.SendFileAsync(person, "image");
                return true;
            default:
                return false;
        }
    }

    public bool Break(string fault)
    {
        if (fault == "token")
        {
            _messenger.IsTokenDead = !_messenger.IsTokenDead;
            return true;
        }

        GraphFault? chosen = fault switch
        {
            "error" => GraphFault.Error(2, status: 500),
            "busy" => GraphFault.Error(4, status: 429) with { RetryAfter = 7 },
            "silence" => GraphFault.Hang,
            "lost" => GraphFault.AcceptedInSilence,
            "reset" => GraphFault.Reset,
            "garbage" => GraphFault.NotJson,
            _ => null,
        };
        if (chosen is not null)
        {
            _messenger.Fail(chosen);
        }

        return chosen is not null;
    }

    public byte[]? Picture(string id) => _messenger.Picture(id);

    public async ValueTask DisposeAsync()
    {
        await _messenger.DisposeAsync();
        _tap.Dispose();
    }

    private static string TextOf(Arrived arrived) => arrived.Text ??
        (arrived.Message.TryGetProperty("attachment", out var attachment) && attachment.GetProperty("payload").TryGetProperty("text", out var text)
            ? text.GetString() ?? string.Empty
            : string.Empty);

    private static IEnumerable<PhoneButton> ButtonsOf(JsonElement message)
    {
        if (message.TryGetProperty("quick_replies", out var replies))
        {
            foreach (var reply in replies.EnumerateArray())
            {
                yield return new PhoneButton("quick", TextIn(reply, "title"), TextIn(reply, "payload"));
            }
        }

        if (message.TryGetProperty("attachment", out var attachment) && attachment.GetProperty("payload").TryGetProperty("buttons", out var buttons))
        {
            foreach (var button in buttons.EnumerateArray())
            {
                yield return TextIn(button, "type") == "phone_number"
                    ? new PhoneButton("dial", TextIn(button, "title"), TextIn(button, "payload"))
                    : new PhoneButton("open", TextIn(button, "title"), TextIn(button, "url"));
            }
        }
    }

    private static string TextIn(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
}
